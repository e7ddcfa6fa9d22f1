/** What went over the wire since the last `reset`. */
export class Traffic {
  syncs = 0
  requestBytes = 0
  answerBytes = 0
  largestRequestBytes = 0
  largestAnswerBytes = 0
  /** Every member that a request touched, as `Class.member`; members that start with `_` are the protocol's own. */
  readonly members = new Set<string>()

  reset(): void {
    this.syncs = 0
    this.requestBytes = 0
    this.answerBytes = 0
    this.largestRequestBytes = 0
    this.largestAnswerBytes = 0
    this.members.clear()
  }

  count(requestBytes: number, answerBytes: number): void {
    this.syncs += 1
    this.requestBytes += requestBytes
    this.answerBytes += answerBytes
    this.largestRequestBytes = Math.max(this.largestRequestBytes, requestBytes)
    this.largestAnswerBytes = Math.max(this.largestAnswerBytes, answerBytes)
  }

  touch(className: string, member: string): void {
    this.members.add(`${className}.${member}`)
  }
}
