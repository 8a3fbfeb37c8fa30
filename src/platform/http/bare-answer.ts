const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page of a heading and sentences, for when the real pages can't answer. */
export const bareAnswer = (language: string, title: string, ...sentences: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${sentences.map((one) => `<p>${escaped(one)}</p>`).join('')}</main></body></html>`
