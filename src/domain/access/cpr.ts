const likeCpr = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/

/** True when a text holds what looks like a person's number (CPR): free texts warn about it before they are saved (R53). */
export const mentionsCpr = (text: string): boolean => likeCpr.test(text)
