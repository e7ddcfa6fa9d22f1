import { Dispatcher, HostCollection, HostError, HostObject, type RequestBody } from '../../src/simulator/protocol'

/** A host that has nothing to do with Excel: the dispatcher must not need to know. */
class Leaf extends HostObject {
  size = 1
  constructor(readonly label: string) {
    super()
  }
  override identity() {
    return { Id: this.label }
  }
  get name(): string {
    return this.label
  }
  get weight(): number {
    return this.size
  }
  set weight(weight: number) {
    this.size = weight
  }
  explode(): void {
    throw new HostError('AccessDenied', 'no', 403)
  }
  stumble(): void {
    throw new TypeError('a bug')
  }
  nextTo(other: HostObject): string {
    return `${this.label} ${(other as Leaf).label}`
  }
}
class Tree extends HostCollection<Leaf> {
  readonly leaves = [new Leaf('甲'), new Leaf('乙'), new Leaf('丙')]
  added = 0
  list(): Leaf[] {
    return this.leaves
  }
  get count(): number {
    return this.leaves.length
  }
  getItem(name: string): Leaf {
    const leaf = this.leaves.find(({ label }) => label === name)
    if (leaf === undefined) throw new HostError('ItemNotFound', 'none', 404)
    return leaf
  }
  getItemOrNullObject(name: string): Leaf | null {
    return this.leaves.find(({ label }) => label === name) ?? null
  }
  add(name: string): Leaf {
    this.added += 1
    const leaf = new Leaf(name)
    this.leaves.push(leaf)
    return leaf
  }
}
class Root extends HostObject {
  static override readonly navigation = ['tree']
  readonly only = new Tree()
  get tree(): Tree {
    return this.only
  }
  get title(): string {
    return '园'
  }
}

const TREE = { Id: 2, ObjectPathType: 4, Name: 'Tree', ParentObjectPathId: 1 }
const leafPath = (Id: number, name: string, method = 'GetItem') => ({
  Id,
  ObjectPathType: 3,
  Name: method,
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [name] },
})
let nextId = 0
const action = (type: number, path: number, more: object = {}) => ({
  Id: ++nextId,
  ActionType: type,
  Name: '',
  ObjectPathId: path,
  ...more,
})
const [INSTANTIATE, QUERY, METHOD, SET, TRACE, JSON_QUERY] = [1, 2, 3, 4, 5, 7]

function host() {
  const root = new Root()
  const members: string[] = []
  const reads: string[] = []
  const dispatcher = new Dispatcher({
    root,
    beforeReading: () => Promise.resolve(void reads.push('settled')),
    onMember: (className, member) => members.push(`${className}.${member}`),
  })
  const ask = (actions: RequestBody['Actions'], ...paths: RequestBody['ObjectPaths'][string][]) =>
    dispatcher.execute({
      Actions: actions,
      ObjectPaths: Object.fromEntries(
        [{ Id: 1, ObjectPathType: 1, Name: '' }, TREE, ...paths].map((path) => [path.Id, path]),
      ),
    })
  const values = async (...given: Parameters<typeof ask>) => (await ask(...given)).Results.map(({ Value }) => Value)
  return { root, dispatcher, ask, values, members, reads }
}

describe('the dispatcher', () => {
  it('resolves a path once: add adds once, however often it is named', async () => {
    const { root, values } = host()
    const given = [
      action(INSTANTIATE, 3),
      action(INSTANTIATE, 3),
      action(QUERY, 3, { QueryInfo: { Select: ['name'] } }),
    ]
    expect(await values(given, leafPath(3, '丁', 'Add'))).toEqual([
      { Id: '丁' },
      { Id: '丁' },
      { Id: '丁', Name: '丁' },
    ])
    expect(root.tree.added).toBe(1)
  })

  it('selects what is asked, of a collection for its items, in pages', async () => {
    const { values } = host()
    const page = { QueryInfo: { Select: ['name', 'count'], Top: 1, Skip: 1 } }
    expect(await values([action(QUERY, 2, page), action(QUERY, 2, { QueryInfo: { Select: ['count'] } })])).toEqual([
      { Count: 3, _Items: [{ Id: '乙', Name: '乙' }] },
      { Count: 3 },
    ])
  })

  it('loads every plain property and no way to another object where nothing is selected', async () => {
    const { values } = host()
    expect(await values([action(QUERY, 1, { QueryInfo: {} })])).toEqual([{ Title: '园' }])
    expect(await values([action(QUERY, 1, { QueryInfo: { Select: ['tree/name'] } })])).toEqual([
      { Tree: { _Items: ['甲', '乙', '丙'].map((name) => ({ Id: name, Name: name })) } },
    ])
  })

  it('answers JSON queries in the public names', async () => {
    const { values } = host()
    expect(await values([action(JSON_QUERY, 3, { QueryInfo: { Select: ['weight'] } })], leafPath(3, '甲'))).toEqual([
      { weight: 1 },
    ])
  })

  it('takes an object as argument, and null for an argument that was left out', async () => {
    const { values } = host()
    const call = action(METHOD, 3, { Name: 'NextTo', ArgumentInfo: { Arguments: [4], ReferencedObjectPathIds: [4] } })
    expect(await values([call], leafPath(3, '甲'), leafPath(4, '乙'))).toEqual(['甲 乙'])
  })

  it('answers null for a null object and for everything below it, and follows no dangling parent', async () => {
    const { values } = host()
    const missing = leafPath(3, '没有', 'GetItemOrNullObject')
    const below = { Id: 4, ObjectPathType: 4, Name: 'Anything', ParentObjectPathId: 3 }
    const dangling = { Id: 5, ObjectPathType: 7, Name: '', ParentObjectPathId: 99 }
    const given = [action(INSTANTIATE, 3), action(QUERY, 4, { QueryInfo: {} }), action(INSTANTIATE, 5)]
    expect(await values(given, missing, below, dangling)).toEqual([null, null, null])
  })

  it('stops at the first refusal, says where, and keeps what ran before', async () => {
    const { root, ask } = host()
    const given = [
      action(SET, 3, { Name: 'Weight', ArgumentInfo: { Arguments: [7] } }),
      action(METHOD, 3, { Name: 'Explode' }),
      action(SET, 3, { Name: 'Weight', ArgumentInfo: { Arguments: [9] } }),
    ]
    const answer = await ask(given, leafPath(3, '甲'))
    expect(answer.Error).toEqual({
      Code: 'AccessDenied',
      Message: 'no',
      Location: 'GetItem.Explode',
      ActionIndex: 1,
      HttpStatusCode: 403,
    })
    expect(answer.Results).toHaveLength(1)
    expect(root.tree.getItem('甲').weight).toBe(7)
  })

  it.each([
    [
      'a method of a null object',
      [action(METHOD, 3, { Name: 'Explode' })],
      leafPath(3, '没有', 'GetItemOrNullObject'),
      'ItemNotFound',
    ],
    ['an item that is not there', [action(INSTANTIATE, 3)], leafPath(3, '没有'), 'ItemNotFound'],
    ['a member that is not played', [action(METHOD, 3, { Name: 'Fly' })], leafPath(3, '甲'), 'ApiNotFound'],
    [
      'a property that cannot be loaded',
      [action(QUERY, 3, { QueryInfo: { Select: ['wings'] } })],
      leafPath(3, '甲'),
      'InvalidArgument',
    ],
    [
      'a property that is read-only',
      [action(SET, 3, { Name: 'Name', ArgumentInfo: { Arguments: ['x'] } })],
      leafPath(3, '甲'),
      'InvalidArgument',
    ],
    [
      'a reference that was given back',
      [action(INSTANTIATE, 3)],
      { Id: 3, ObjectPathType: 6, Name: 'ref-9' },
      'InvalidReference',
    ],
    ['an action of an unknown type', [action(6, 1)], leafPath(3, '甲'), 'InvalidRequest'],
    ['a bug of the host', [action(METHOD, 3, { Name: 'Stumble' })], leafPath(3, '甲'), 'GeneralException'],
  ])('refuses %s', async (_, actions, path, code) => {
    expect((await host().ask(actions, path)).Error?.Code).toBe(code)
  })

  it('keeps references until they are given back', async () => {
    const { dispatcher, ask, values } = host()
    await ask([action(METHOD, 3, { Name: '_KeepReference' })], leafPath(3, '甲'))
    const name = (await values([action(INSTANTIATE, 3)], leafPath(3, '甲')))[0] as { _ReferenceId: string }
    const kept = { Id: 3, ObjectPathType: 6, Name: name._ReferenceId }
    expect(await values([action(INSTANTIATE, 3)], kept)).toEqual([{ Id: '甲', _ReferenceId: name._ReferenceId }])
    await ask([action(METHOD, 1, { Name: '_RemoveReference', ArgumentInfo: { Arguments: [name._ReferenceId] } })])
    expect(dispatcher.references.count).toBe(0)
  })

  it('waits for the calculation before it reads, and tells of every member', async () => {
    const { ask, members, reads } = host()
    const given = [action(SET, 3, { Name: 'Weight', ArgumentInfo: { Arguments: [7] } }), action(TRACE, 0)]
    expect((await ask(given, leafPath(3, '甲'))).TraceIds).toHaveLength(1)
    expect(reads).toEqual([])
    await ask([action(QUERY, 3, { QueryInfo: { Select: ['weight'] } })], leafPath(3, '甲'))
    expect(reads).toEqual(['settled'])
    expect(new Set(members)).toEqual(new Set(['Root.tree', 'Tree.getItem', 'Leaf.weight']))
  })
})
