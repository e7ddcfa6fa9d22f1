/** Excel on the web's side of the complete office.js: resolves `Office.onReady`, answers requests, keeps settings, sends events. */
export { WebHost, type WebHostOptions } from './webHost'
