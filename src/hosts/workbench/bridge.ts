import type { NativeBridge } from '../../simulator'

interface WorkbenchWindow extends Window {
  readonly openBridge: () => NativeBridge
}

/** Microsoft's client looks for the bridge under this name while it loads. */
Object.assign(window, { _richApiNativeBridge: (window.parent as unknown as WorkbenchWindow).openBridge() })
