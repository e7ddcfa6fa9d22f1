import { Caption1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components'
import type { Level } from '../../domain/model'
import { LEVELS } from '../../domain/model'
import { useText } from '../text/TextContext'

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    /** Seen in high contrast only, where backgrounds go. */
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  强制性: { color: tokens.colorPaletteRedForeground1 },
  核实性: { color: tokens.colorStatusWarningForeground1 },
  提示: { color: tokens.colorNeutralForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** How many findings of each level, with what the level asks for. */
export function LevelCounts({ counts }: { readonly counts: Readonly<Record<Level, number>> }) {
  const styles = useStyles()
  const { levels } = useText()
  const colour = (level: Level, count: number) => (count > 0 ? styles[level] : styles.none)
  return (
    <ul className={styles.counts}>
      {LEVELS.map((level) => {
        const count = counts[level]
        return (
          <li key={level} className={styles.count}>
            <Caption1>{levels[level].name}</Caption1>
            <Subtitle1 className={mergeClasses(colour(level, count))}>{count}</Subtitle1>
            <Caption1 className={styles.quiet}>{levels[level].meaning}</Caption1>
          </li>
        )
      })}
    </ul>
  )
}
