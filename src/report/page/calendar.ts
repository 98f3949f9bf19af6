import { DAY_MS } from '../../duration.ts'
import type { Outcome } from '../../publish/result.ts'
import { describeChange } from '../changes.ts'
import { describeDisclosure } from '../disclosure.ts'
import { wordOfKept } from '../existing.ts'
import type { Html } from '../html.ts'
import type { PostReport } from '../post-report.ts'
import type { Report } from '../report.ts'
import { html } from './html.ts'
import { badgeOf, endOf } from './outcome.ts'
import { clockAt, inUtc, isUtc, moveOf, nameOfDay, withoutTime } from './times.ts'

/** A post on one account at one time: when it goes out, or (struck through) when it would have gone out before a change. */
interface CalendarSlot {
  readonly accountId: string
  readonly name: Html
  /** In the post's zone. */
  readonly date: string
  readonly time: string
  readonly timeMs: number
  readonly timezone: string
  /** For colours. */
  readonly outcome: Outcome
  readonly badge: Html
  readonly isStruck: boolean
  readonly isLater: boolean
  readonly notes: readonly Html[]
}

/** Up to this many days are drawn without a gap, empty ones too, so that pauses are visible: six weeks. */
const MOST_DAYS_IN_A_ROW = 42

/** The plan by account and day, each post at its hour, and what pace has moved. */
export function calendarOf(views: readonly PostReport[], report: Report): Html {
  const slots = [...views.flatMap((view) => slotsOfPost(view, report)), ...slotsOfWithdrawn(report)]
  const accounts = new Map([
    ...views.flatMap(({ accounts: all }) => all.map(({ id, name }) => [id, name] as const)),
    ...report.withdrawn.flatMap(({ withdrawal }) => withdrawal.accounts.map(({ id, name }) => [id, name] as const)),
  ])
  const days = daysOf(slots.map(({ date }) => date))
  const undated = views.filter(({ when }) => when.timeMs === undefined)
  const strips = [...accounts].flatMap(([id, name]) => {
    const own = slots.filter(({ accountId }) => accountId === id)
    return own.length > 0 ? [stripOf(name, own, days)] : []
  })
  return html`<section class="schedule" aria-labelledby="schedule">
<h2 id="schedule">Schedule</h2>
${strips}
${undated.length > 0 && html`<div class="undated"><h3>Without a time</h3><ul>${undated.map(undatedItem)}</ul></div>`}
</section>`
}

const undatedItem = (view: PostReport): Html =>
  html`<li><a href="#post-${view.number}"><bdi>${view.post.id}</bdi></a>: ${withoutTime(view)}</li>`

function slotsOfPost(view: PostReport, report: Report): CalendarSlot[] {
  const { when, post, accounts, change, number, result, step } = view
  const { timezone } = post
  const name = html`<a href="#post-${number}"><bdi>${post.id}</bdi></a>`
  const paid = describeDisclosure(post.settings)
  const told = describeChange(change)
  return accounts.flatMap((account): CalendarSlot[] => {
    const own = { accountId: account.id, name, timezone, outcome: account.outcome }
    const word = account.outcome === result.outcome ? endOf(result) : undefined
    const badge = badgeOf(account.outcome, wordOfKept(account) ?? word)
    const isKept = account.outcome === 'skipped'
    const notes = [
      paid !== undefined && html`<p class="paid">${paid}</p>`,
      told !== undefined && html`<p class="change">${told}</p>`,
      !isKept && withClass(moveOf(view, report)),
    ].flatMap((note) => note || [])
    const was = change?.wasMs
    return [
      ...(was === undefined || was === when.timeMs
        ? []
        : [
            {
              ...own,
              ...clockAt(was, timezone),
              timeMs: was,
              badge: html`<span class="badge gone">${change?.isHeld ? 'to be moved' : 'moved from here'}</span>`,
              isStruck: true,
              isLater: false,
              notes: [],
            },
          ]),
      ...(when.timeMs === undefined
        ? []
        : [
            {
              ...own,
              ...clockAt(when.timeMs, timezone),
              timeMs: when.timeMs,
              badge,
              isStruck: false,
              isLater: step?.movedBy !== undefined,
              notes,
            },
          ]),
    ]
  })
}

const withClass = (move: Html | undefined): Html | undefined => move && html`<p class="moved">${move}</p>`

const slotsOfWithdrawn = ({ withdrawn, timezone }: Report): CalendarSlot[] =>
  withdrawn.flatMap(({ withdrawal: { name, accounts, wasMs }, result: { outcome } }) =>
    accounts.map(({ id }) => ({
      accountId: id,
      name: html`<bdi>${name.stem}</bdi>`,
      ...clockAt(wasMs, timezone),
      timeMs: wasMs,
      timezone,
      outcome,
      badge: badgeOf(outcome, outcome === 'planned' ? 'to withdraw' : undefined),
      isStruck: outcome === 'planned' || outcome === 'withdrawn',
      isLater: false,
      notes: [],
    })),
  )

/** The days to draw, in order: whole weeks from Monday to Sunday. A long plan shows only weeks that have posts. */
export function daysOf(dates: readonly string[]): string[] {
  const mondays = [...new Set(dates.map((date) => mondayOf(Date.parse(date))))].sort((a, b) => a - b)
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first === undefined || last === undefined) return []
  const weeks = (last - first) / WEEK_MS + 1
  const drawn =
    weeks * 7 > MOST_DAYS_IN_A_ROW ? mondays : Array.from({ length: weeks }, (_, week) => first + week * WEEK_MS)
  return drawn.flatMap((monday) =>
    Array.from({ length: 7 }, (_, day) => new Date(monday + day * DAY_MS).toISOString().slice(0, 10)),
  )
}

const WEEK_MS = 7 * DAY_MS
/** 5 January 1970 was a Monday. */
const A_MONDAY_MS = 4 * DAY_MS
const mondayOf = (dateMs: number): number => dateMs - ((((dateMs - A_MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS)

function stripOf(name: string, slots: readonly CalendarSlot[], days: readonly string[]): Html {
  return html`<h3 class="whose"><bdi>${name}</bdi></h3>
<ol class="days">${days.map((date) =>
    dayOf(
      date,
      slots.filter((slot) => slot.date === date).toSorted((a, b) => a.timeMs - b.timeMs),
    ),
  )}</ol>`
}

const dayOf = (date: string, slots: readonly CalendarSlot[]): Html =>
  html`<li class="day${slots.length === 0 && ' empty'}">
<p class="date"><time datetime="${date}">${nameOfDay(date)}</time> <small>${date.slice(0, 4)}</small></p>
${slots.length === 0 ? html`<p class="nothing">no post</p>` : html`${clockOf(slots)}<ol class="slots">${slots.map(slotOf)}</ol>`}
</li>`

function slotOf({ name, date, time, timeMs, timezone, outcome, badge, isStruck, notes }: CalendarSlot): Html {
  const zone = isUtc(timezone) ? 'UTC' : `${timezone}, ${inUtc(timeMs, date)}`
  const place = html`<p><time datetime="${new Date(timeMs).toISOString()}">${time}</time> <small>${zone}</small></p>
<p>${name}</p>`
  return html`<li class="slot ${outcome}${isStruck && ' struck'}">
${isStruck ? html`<del>${place}</del>` : place}
<p>${badge}</p>
${notes}
</li>`
}

/** The 24 hours of a day as a line with a dot for each post, so that the pace is visible at once. */
function clockOf(slots: readonly CalendarSlot[]): Html {
  const at = (time: string): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return Math.round(4 + ((hours * 60 + minutes) / 1440) * 232)
  }
  return html`<svg class="clock" viewBox="0 0 240 16" aria-hidden="true" focusable="false">
<path class="line" d="M4 8H236"/><path class="ticks" d="M4 4v8M62 5v6M120 4v8M178 5v6M236 4v8"/>
${slots
  .filter(({ isStruck }) => !isStruck)
  .map(
    ({ outcome, time, isLater }) =>
      html`<circle class="${outcome}${isLater && ' later'}" cx="${at(time)}" cy="8" r="6"/>`,
  )}
</svg>`
}
