/**
 * What the page may do, as its <meta> says it: run its own scripts and office.js, show its own pictures, and speak to nobody.
 * Styles are missing here on purpose: the page adds their rule itself, with a nonce of this very load (allowOwnStyles.ts),
 * because a static folder cannot make nonces and Fluent UI writes <style> elements.
 */
export function contentSecurityPolicy({ origin }) {
  const scripts = ["'self'", ...(origin === null ? [] : [origin])].join(' ')
  return [
    `script-src ${scripts}`,
    "worker-src 'self'",
    "img-src 'self' data:",
    ...[
      'connect-src',
      'font-src',
      'media-src',
      'object-src',
      'frame-src',
      'manifest-src',
      'form-action',
      'base-uri',
    ].map((directive) => `${directive} 'none'`),
  ].join('; ')
}
