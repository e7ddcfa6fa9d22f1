/** Computed shares, growth and gaps as the templates show them: an enormous one says so and is no column of ####. */
export const SHARE_FORMAT = '[>=10000]"＞9999";[<=-10000]"＜-9999";#,##0.0'
export const CHANGE_FORMAT = '[>=10000]"＞9999";[<0]-#,##0.0;+#,##0.0'
