const LONGEST = 24

const STARTS =
  /^(?:于|在|到)?(?:\d{1,2}月|20\d{2}[年.-]|第?[一二三四1-4]季度|[上下]半年|年底|年内|年末|全年|长期|持续|常年|常态|立即|每[年季月]|[一二三四五六七八九十]{1,3}月)/

/** 「12月底前」, 「全年」, 「2025年10月底前完成」, 「长期坚持」. */
export const looksLikeDate = (words: string): boolean =>
  words.length <= LONGEST && STARTS.test(words) && !/[。,]./.test(words)
