/**
 * Element and attribute names are compared as one integer: a hash of the local name's bytes, computed while
 * the scanner passes over them. A collision made on purpose only makes an unknown element look like a known
 * one, which its author could have written in the first place.
 */
export function nameCode(name: string): number {
  let code = 0
  for (let index = 0; index < name.length; index++) code = (Math.imul(code, 31) + name.charCodeAt(index)) | 0
  return code
}
