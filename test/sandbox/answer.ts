/** What a server says: the body is complete text, sent with its length. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

export const success = (fields: Record<string, unknown>): Answer => json(200, { success: true, ...fields })

export const failure = (status: number, error: string): Answer => json(status, { error })

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
