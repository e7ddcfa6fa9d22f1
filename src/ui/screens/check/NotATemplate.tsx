import { Accordion } from '@fluentui/react-components'
import type { Finding } from '../../../domain/model'
import { FindingLine } from '../../components/FindingLine'
import { Invitation } from '../../components/WorkArea'
import { useText } from '../../text/TextContext'

/** What to do in a workbook that is no template, and why it is none where that is known. */
export function NotATemplate({ findings }: { readonly findings: readonly Finding[] }) {
  const { check } = useText()
  return (
    <>
      <Invitation lines={[check.notATemplate, check.notATemplateNext]} />
      <Accordion multiple collapsible>
        {findings.map((finding, at) => (
          <FindingLine heading="h2" key={at} value={String(at)} finding={finding} />
        ))}
      </Accordion>
    </>
  )
}
