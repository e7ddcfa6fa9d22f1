export declare function contentSecurityPolicy(library: { readonly origin: string | null }): string
