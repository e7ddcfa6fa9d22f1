/** Answers that are kept at most: far more than the texts which returned files share, far less than fills a page's memory. */
const MOST_ANSWERS = 20_000

/**
 * Gives the answer to each question once, for questions that every returned file asks again. Only for answers that
 * depend on nothing but the question; forgets all of them when there are too many.
 */
export function remembered<Question, Answer extends {} | null>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>()
  return (question) => {
    const before = known.get(question)
    if (before !== undefined) return before
    const now = answer(question)
    if (known.size >= MOST_ANSWERS) known.clear()
    known.set(question, now)
    return now
  }
}
