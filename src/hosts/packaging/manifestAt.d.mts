export declare function folderAddress(given: string): string
export declare function manifestAt(manifest: string, url: string): string
