import { Caption1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  byThree: { gridTemplateColumns: 'repeat(3, 1fr)' },
  byFour: { gridTemplateColumns: 'repeat(4, 1fr)' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    /** Seen in high contrast only, where backgrounds go. */
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  none: { color: tokens.colorNeutralForeground3 },
})

export interface CountTile {
  readonly label: string
  readonly count: number
}

export interface CountTilesProps {
  readonly tiles: readonly CountTile[]
  /** What is counted, for a screen reader; where a caption above says it to the eye. */
  readonly label?: string
}

/** Counts side by side, before any list. */
export function CountTiles({ tiles, label: counted }: CountTilesProps) {
  const styles = useStyles()
  return (
    <ul
      aria-label={counted}
      className={mergeClasses(styles.tiles, tiles.length % 4 === 0 ? styles.byFour : styles.byThree)}
    >
      {tiles.map(({ label, count }) => (
        <li key={label} className={styles.tile}>
          <Caption1>{label}</Caption1>
          <Subtitle1 {...(count === 0 ? { className: styles.none } : {})}>{count}</Subtitle1>
        </li>
      ))}
    </ul>
  )
}
