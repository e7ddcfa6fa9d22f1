import { compare, decimalText, round } from '../../lib'
import { defineCheck } from '../defineCheck'
import { numberIn, observedIn } from '../observed'

/** Things that come whole, whatever precision the indicator declares. */
const COUNTED_WHOLE = /^(家|个|人|户|起|次|项|件|口|座|台|辆|所|处|名|人次|套|条|期|场|张|宗|支|份|篇|批|艘)$/

/** [CK06] Half a household is a slip. */
export const ck06WholeNumber = defineCheck({
  id: 'CK06',
  level: '强制性',
  about: { zh: '应为整数', en: 'A whole number is wanted' },
  messages: {
    fraction: {
      text: {
        zh: '「{name}」按“{unitOfMeasure}”计，应为整数，填的是 {value}。',
        en: '“{name}” is counted in {unitOfMeasure} and must be whole; it holds {value}.',
      },
      advice: { zh: '请填整数。', en: 'Enter a whole number.' },
    },
  },
  run: (scope) =>
    observedIn(scope)
      .filter(({ indicator }) => COUNTED_WHOLE.test(indicator.unitOfMeasure))
      .flatMap(({ indicator, observation }) =>
        [observation.value, observation.cumulative]
          .filter(({ computed }) => !computed)
          .flatMap((entry) => {
            const value = numberIn(entry)
            if (value === null || compare(value, round(value, 0)) === 0) return []
            return [
              {
                message: 'fraction',
                values: {
                  name: indicator.name,
                  unitOfMeasure: indicator.unitOfMeasure,
                  value: decimalText(value),
                },
                cells: [entry.cell],
                indicator: indicator.code,
              },
            ]
          }),
      ),
})
