export interface OfficeLibrary {
  readonly address: string
  readonly origin: string | null
  readonly copies: readonly { readonly context: string; readonly from: string; readonly to: string }[]
}
export declare function officeLibrary(root: string, wanted?: string): OfficeLibrary
