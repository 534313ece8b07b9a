import type { BodySide } from '../../../shared/domain/accident-content.ts'

/** One part of the drawn body: the code of GB 6441 A.1, the person's own side, and its outline in a field of 200 × 410. */
export interface BodyShape {
  readonly code: string
  readonly side: BodySide | null
  readonly path: string
}

/** Parts of which a person has two. */
export const PAIRED_PARTS: ReadonlySet<string> = new Set(['030', '050', '120', '121', '122', '123', '124', '130', '131', '132', '133', '140', '141', '142', '143', '144', '150', '151', '152', '153', '154'])

type Corners = readonly (readonly [x: number, y: number])[]

const outline = (corners: Corners): string => `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`
const ellipse = (x: number, y: number, rx: number, ry: number): string => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
/** The same outline on the other side of the middle. */
const mirrored = (corners: Corners): Corners => corners.map(([x, y]) => [200 - x, y] as const)

/** Arm and leg at the viewer's left, from the top down. */
const LIMBS: readonly (readonly [code: string, corners: Corners])[] = [
  ['121', [[50, 88], [70, 80], [69, 106], [47, 108]]],
  ['122', [[47, 108], [69, 106], [65, 152], [44, 152]]],
  ['123', [[44, 152], [65, 152], [63, 170], [42, 170]]],
  ['124', [[42, 170], [63, 170], [57, 212], [39, 212]]],
  ['131', [[39, 212], [57, 212], [56, 223], [38, 223]]],
  ['132', [[38, 223], [56, 223], [58, 246], [34, 246]]],
  ['133', [[34, 246], [58, 246], [54, 270], [35, 268]]],
  ['141', [[66, 176], [99.5, 176], [99.5, 206], [63, 206]]],
  ['142', [[63, 206], [99, 206], [96, 280], [67, 280]]],
  ['143', [[67, 280], [96, 280], [95, 302], [68, 302]]],
  ['144', [[68, 302], [95, 302], [91, 362], [71, 362]]],
  ['151', [[71, 362], [91, 362], [91, 374], [71, 374]]],
]
const FRONT_FEET: readonly (readonly [code: string, corners: Corners])[] = [['153', [[71, 374], [91, 374], [93, 390], [67, 390]]], ['154', [[67, 390], [93, 390], [93, 402], [65, 402]]]]
const BACK_FEET: readonly (readonly [code: string, corners: Corners])[] = [['152', [[70, 374], [92, 374], [92, 396], [70, 396]]]]

/** Seen from the front the person's right is the viewer's left; from the back it is the other way about. */
function bothSides(parts: readonly (readonly [code: string, corners: Corners])[], viewersLeft: BodySide): BodyShape[] {
  const other: BodySide = viewersLeft === 'left' ? 'right' : 'left'
  return parts.flatMap(([code, corners]) => [{ code, side: viewersLeft, path: outline(corners) }, { code, side: other, path: outline(mirrored(corners)) }])
}

const single = (code: string, path: string): BodyShape => ({ code, side: null, path })
const NECK = outline([[90, 66], [110, 66], [112, 80], [88, 80]])

/** The front, in the order in which the arrow keys go through it; eyes, nose and mouth lie over the face. */
export const FRONT: readonly BodyShape[] = [
  single('010', 'M74 34A26 27 0 0 1 126 34Z'),
  single('020', 'M74 34H126V44A26 26 0 0 1 74 44Z'),
  { code: '030', side: 'right', path: ellipse(90, 41, 6, 4) },
  { code: '030', side: 'left', path: ellipse(110, 41, 6, 4) },
  single('040', outline([[100, 42], [105, 53], [95, 53]])),
  { code: '050', side: 'right', path: ellipse(71, 43, 4, 8) },
  { code: '050', side: 'left', path: ellipse(129, 43, 4, 8) },
  single('060', ellipse(100, 60, 8, 3.4)),
  single('070', NECK),
  single('080', outline([[70, 80], [130, 80], [132, 132], [68, 132]])),
  single('090', outline([[68, 132], [132, 132], [134, 176], [66, 176]])),
  ...bothSides([...LIMBS, ...FRONT_FEET], 'right'),
]

/** The back: scalp, spine and waist, heels. */
export const BACK: readonly BodyShape[] = [
  single('013', ellipse(100, 40, 26, 30)),
  { code: '050', side: 'left', path: ellipse(71, 43, 4, 8) },
  { code: '050', side: 'right', path: ellipse(129, 43, 4, 8) },
  single('070', NECK),
  single('080', outline([[70, 80], [130, 80], [132, 138], [68, 138]])),
  single('100', outline([[68, 138], [132, 138], [134, 176], [66, 176]])),
  single('110', outline([[95, 82], [105, 82], [105, 174], [95, 174]])),
  ...bothSides([...LIMBS, ...BACK_FEET], 'left'),
]
