import { startPracticeBureau } from '../../electron/practice/start-practice-bureau.ts'

/** The practice bureau in a process of its own, as in life; prints where it listens and ends when its input ends. */
const bureau = await startPracticeBureau({ file: ':memory:', people: Number(process.argv[2] ?? 2_000), today: '2026-11-23', reviewDelayMs: Number(process.argv[3] ?? 3_600_000) })
const { url, unit, operator, password } = bureau
process.stdout.write(`${JSON.stringify({ url, unit, operator, password })}\n`)
process.stdin.resume().once('end', () => void bureau.close())
