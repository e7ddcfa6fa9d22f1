/** One message of office.js's cross-window protocol; the names are the library's own. */
export interface Message {
  readonly _messageType: number
  readonly _actionName: string
  readonly _correlationId: number | string
  readonly _conversationId: string
  readonly _origin: string
  readonly _serializerVersion: number
  readonly _responseType?: number
  readonly _errorCode?: number
  readonly _data?: unknown
}

export interface ReceivedMessage extends Message {
  /** 0 calls a method, 1 registers for an event, 2 takes that back. */
  readonly _actionType: number
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number }
    readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] }
    readonly ArrayData?: readonly unknown[]
  }
}

export const isRequest = (message: Message): boolean => message._messageType === 0

export const MESSAGE = {
  conversation: 'conversation-1',
  app: 'app-1',
  unknownAction: -2,
  /** Office's code for a method that the host does not know. */
  notSupported: 5001,
} as const

/** What `executeMethod` is asked to do. */
export const DISPATCH = { request: 93, saveSettings: 76, readSettings: 75 } as const

interface Facts {
  readonly settings: readonly (readonly [string, string])[]
  readonly locale: string
  readonly name: string
  readonly apiVersion: string
}

/** What office.js wants to know of the application before `Office.onReady` resolves. */
export function appContext({ settings, locale, name, apiVersion }: Facts): object {
  const requirements: Readonly<Record<string, string | number>> = {
    ExcelApi: apiVersion,
    SharedRuntime: 1.1,
    DialogApi: 1.2,
    RichApiRuntime: 1.2,
    RichApiRuntimeFlag: 1.2,
    Settings: 1.1,
  }
  return {
    _id: MESSAGE.app,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://simulated.example/${name}`,
    _clientMode: 0,
    _settings: settings,
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '1',
    _appInstanceId: 'instance-1',
    _requirementMatrix: JSON.stringify(requirements),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.99999.10000',
    _addinName: 'PlanTally',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  }
}
