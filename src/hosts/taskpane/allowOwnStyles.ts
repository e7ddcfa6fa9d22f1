/**
 * Adds the rule for styles to the page's Content-Security-Policy: our own files, and <style> elements that carry this nonce.
 * The nonce is made anew at every load, here, because a static folder has no server to make one.
 */
export function allowOwnStyles(page: Document): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const rule = page.createElement('meta')
  rule.httpEquiv = 'Content-Security-Policy'
  rule.content = `style-src 'self' 'nonce-${nonce}'`
  page.head.append(rule)
  return nonce
}
