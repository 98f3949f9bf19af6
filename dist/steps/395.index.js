export const id = 395;
export const ids = [395];
export const modules = {

 3395:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $5: () => ( unknownWord),
   Ap: () => ( withoutSignatures),
   Cw: () => ( meantWord),
   KE: () => ( listed),
   RK: () => ( visible),
   RP: () => ( orMeant),
   VI: () => ( beginningOf),
   au: () => ( didYouMean),
   bD: () => ( messageOf),
   gy: () => ( tryingAgain),
   hD: () => ( quote),
   hS: () => ( counted),
   vI: () => ( shortened),
   wF: () => ( describeIssues),
   z3: () => ( formatBytes)
 });
 var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

const beginningOf = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
const shortened = (text, most) => text.length > most ? `${beginningOf(text, most)}…` : text;
const quote = (text) => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, ' '), 80));
const slipsIn = (given) => Math.max(Math.min(2, given.length - 1), Math.floor(given.length / 3));
const meantWord = (given, words, most = slipsIn(given)) => (0,leven__WEBPACK_IMPORTED_MODULE_0__ .h)(given, words, { maxDistance: most });
const didYouMean = (meant) => `did you mean ${meant}?`;
const orMeant = (meant, otherwise) => meant === undefined ? otherwise : `; ${didYouMean(meant)}`;
function unknownWord(name, value, words) {
    const meant = meantChoice(value, words);
    return `${name} is ${quote(value)}; ${meant ? `${didYouMean(meant)} It takes` : 'write one of'} ${words.join(', ')}.`;
}
function meantChoice(value, words) {
    const bare = (text) => text.toUpperCase().replaceAll(/[^A-Z]/g, '');
    const given = bare(value);
    const spelled = words.flatMap((word) => [bare(word), bare(word).slice(0, given.length + 1)]);
    const meant = meantWord(given, spelled);
    return meant === undefined ? undefined : words.find((word) => bare(word).startsWith(meant));
}
const tryingAgain = (thrown, pauseMs) => `${messageOf(thrown)} Trying again in ${Math.ceil(pauseMs / 1000)} s.`;
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
function listed(items, most = 10) {
    if (items.length <= most)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
const describeIssues = (issues) => issues
    .slice(0, 3)
    .map(({ path, input, message }) => {
    const name = path.join('.') || 'the answer';
    return input === undefined ? `${name} is missing` : `${name}: ${message}`;
})
    .join('; ');
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const visible = (text) => text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
const SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi;
const withoutSignatures = (text) => text.replaceAll(SIGNED_QUERY, '?***');


 }),

 7785:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   A: () => ( leven),
   h: () => ( closestMatch)
 });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


 })

};
