import type { CertificateChannel } from './certificate.ts'
import type { Handlers } from './context.ts'

const loaded = async (): Promise<Handlers<CertificateChannel>> => (await import('./certificate.ts')).certificateHandlers

/** `certificate.*`, loaded with fonts and PDF library when the first is asked for. */
export const lazyCertificateHandlers: Handlers<CertificateChannel> = {
  'certificate.create': async (input, context) => (await loaded())['certificate.create'](input, context),
  'certificate.createMany': async (input, context) => (await loaded())['certificate.createMany'](input, context),
  'certificate.createUnit': async (input, context) => (await loaded())['certificate.createUnit'](input, context),
  'certificate.kept': async (input, context) => (await loaded())['certificate.kept'](input, context),
  'certificate.reprint': async (input, context) => (await loaded())['certificate.reprint'](input, context),
  'certificate.verify': async (input, context) => (await loaded())['certificate.verify'](input, context),
}
