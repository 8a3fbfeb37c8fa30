/** What was looked at, whether it is well, and in one sentence how it is or what to do. */
export type Remark = Readonly<{ isWell: boolean; says: string }>

export const well = (says: string): Remark => ({ isWell: true, says })
export const ill = (says: string): Remark => ({ isWell: false, says })
