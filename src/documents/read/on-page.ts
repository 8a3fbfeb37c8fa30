/** Is told how many pages have been read, of how many. */
export type OnPage = (done: number, of: number) => void
