import { Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  none: { color: tokens.colorNeutralForeground3 },
})

export interface CountTile {
  readonly label: string
  readonly count: number
}

/** Counts side by side, before any list. */
export function CountTiles({ tiles }: { readonly tiles: readonly CountTile[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.tiles}>
      {tiles.map(({ label, count }) => (
        <li key={label} className={styles.tile}>
          <Caption1>{label}</Caption1>
          <Subtitle1 {...(count === 0 ? { className: styles.none } : {})}>{count}</Subtitle1>
        </li>
      ))}
    </ul>
  )
}
