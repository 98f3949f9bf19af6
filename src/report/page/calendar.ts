import { DAY_MS } from '../../duration.ts'
import type { Html } from '../html.ts'
import type { AccountReport, PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'
import { html } from './html.ts'
import { badgeOf, endOf } from './outcome.ts'
import { clockAt, inUtc, isUtc, moveOf, nameOfDay, withoutTime } from './times.ts'

interface CalendarSlot {
  readonly view: PostReport
  readonly account: AccountReport
  /** In the post's zone. */
  readonly date: string
  readonly time: string
  readonly timeMs: number
}

/** As many days in a row are drawn even where they are empty, so that gaps are seen. */
const MOST_DAYS_IN_A_ROW = 14

/** The plan by account and day, each post at its hour, with a word on what pace has moved. */
export function calendarOf(views: readonly PostReport[], report: Report): Html {
  const slots = views.flatMap(calendarSlots)
  const accounts = new Map(views.flatMap(({ accounts: all }) => all.map(({ id, name }) => [id, name])))
  const days = daysOf(slots.map(({ date }) => date))
  const undated = views.filter(({ when }) => when.timeMs === undefined)
  const strips = [...accounts].flatMap(([id, name]) => {
    const own = slots.filter(({ account }) => account.id === id)
    return own.length > 0 ? [stripOf(name, own, days, report)] : []
  })
  return html`<section class="schedule" aria-labelledby="schedule">
<h2 id="schedule">Schedule</h2>
${strips}
${undated.length > 0 && html`<div class="undated"><h3>Without a time</h3><ul>${undated.map(undatedItem)}</ul></div>`}
</section>`
}

const undatedItem = (view: PostReport): Html =>
  html`<li><a href="#post-${view.number}"><bdi>${view.post.id}</bdi></a>: ${withoutTime(view)}</li>`

const calendarSlots = (view: PostReport): CalendarSlot[] => {
  const {
    when: { timeMs },
    post,
    accounts,
  } = view
  if (timeMs === undefined) return []
  return accounts.map((account) => ({ view, account, timeMs, ...clockAt(timeMs, post.timezone) }))
}

/** The days to draw, in order. */
export function daysOf(dates: readonly string[]): string[] {
  const used = [...new Set(dates)].sort()
  const [first, last] = [used[0], used.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  if (count > MOST_DAYS_IN_A_ROW) return used
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  )
}

function stripOf(name: string, slots: readonly CalendarSlot[], days: readonly string[], report: Report): Html {
  return html`<h3 class="whose"><bdi>${name}</bdi></h3>
<ol class="days">${days.map((date) => {
    const own = slots.filter((slot) => slot.date === date).toSorted((a, b) => a.timeMs - b.timeMs)
    return dayOf(date, own, report)
  })}</ol>`
}

const dayOf = (date: string, slots: readonly CalendarSlot[], report: Report): Html =>
  html`<li class="day${slots.length === 0 && ' empty'}">
<p class="date"><time datetime="${date}">${nameOfDay(date)}</time> <small>${date.slice(0, 4)}</small></p>
${slots.length === 0 ? html`<p class="nothing">no post</p>` : html`${clockOf(slots)}<ol class="slots">${slots.map((slot) => slotOf(slot, report))}</ol>`}
</li>`

function slotOf({ view, account, date, time, timeMs }: CalendarSlot, report: Report): Html {
  const { post, number } = view
  const move = account.outcome === 'skipped' ? undefined : moveOf(view, report)
  const zone = isUtc(post.timezone) ? 'UTC' : `${post.timezone}, ${inUtc(timeMs, date)}`
  return html`<li class="slot ${account.outcome}">
<p><time datetime="${new Date(timeMs).toISOString()}">${time}</time> <small>${zone}</small></p>
<p><a href="#post-${number}"><bdi>${post.id}</bdi></a></p>
<p>${badgeOf(account.outcome, account.outcome === view.result.outcome ? endOf(view.result) : undefined)}</p>
${move && html`<p class="moved">${move}</p>`}
</li>`
}

/** The 24 hours of a day as a line, each post a dot at its hour: pace is seen before it is read. */
function clockOf(slots: readonly CalendarSlot[]): Html {
  const at = (time: string): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return Math.round(4 + ((hours * 60 + minutes) / 1440) * 232)
  }
  return html`<svg class="clock" viewBox="0 0 240 16" aria-hidden="true" focusable="false">
<path class="line" d="M4 8H236"/><path class="ticks" d="M4 4v8M62 5v6M120 4v8M178 5v6M236 4v8"/>
${slots.map(({ account, time, view }) => html`<circle class="${account.outcome}${view.step?.movedBy && ' later'}" cx="${at(time)}" cy="8" r="6"/>`)}
</svg>`
}
