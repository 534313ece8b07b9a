import { ok } from '../../shared/result/result.ts'
import type { Handlers } from './context.ts'
import type { Jobs } from './jobs.ts'

/** `job.*`: what runs, and the wish that it stop. */
export const jobHandlers = (jobs: Jobs): Handlers<'job.cancel' | 'job.active'> => ({
  'job.cancel': ({ jobId }) => ok({ cancelled: jobs.cancel(jobId) }),
  'job.active': () => ok(jobs.active()),
})
