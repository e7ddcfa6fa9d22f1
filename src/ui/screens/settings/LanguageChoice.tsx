import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useDesk } from '../../desk/DeskContext'
import { useText } from '../../text/TextContext'

/** Chinese or English, at once. */
export function LanguageChoice() {
  const text = useText().settings
  const { memory, change } = useDesk()
  const choose = (value: string) =>
    void change({ settings: { ...memory.settings, language: value === 'en' ? 'en' : 'zh' } })
  return (
    <Field label={text.language}>
      <RadioGroup layout="horizontal" value={memory.settings.language} onChange={(_, { value }) => choose(value)}>
        <Radio value="zh" label={text.languages.zh} lang="zh-CN" />
        <Radio value="en" label={text.languages.en} lang="en" />
      </RadioGroup>
    </Field>
  )
}
