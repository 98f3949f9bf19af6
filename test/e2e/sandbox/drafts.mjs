/** How many drafts a sandbox has at this moment. */
export async function countDrafts(apiUrl, apiKey) {
  const response = await fetch(`${apiUrl}/list-posts?platform=tiktok&status=draft`, {
    headers: { 'x-api-key': apiKey },
  })
  if (!response.ok) throw new Error(`The sandbox answers ${response.status}: ${await response.text()}`)
  const { pagination } = await response.json()
  return pagination.totalItems
}
