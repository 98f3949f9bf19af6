export const id = 302;
export const ids = [302];
export const modules = {

/***/ 5302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plain: () => (/* binding */ plain),
/* harmony export */   workflowLog: () => (/* binding */ workflowLog)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3395);


/** The workflow log. Text from files and servers must not become a workflow command, so its lines never begin like one. */
const workflowLog = {
    info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(plain(line)),
    warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)),
    group: (title, lines) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.startGroup(plain(title));
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(plain(line));
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.endGroup();
    },
};
/** The runner reads `::command::` at the beginning of a line (spaces before it do not help) and `##[command]` anywhere in it. */
const plain = (text) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):/, '$1\u200b:').replaceAll('##[', '#\u200b#['))
    .join('\n');


/***/ }),

/***/ 3395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   Ap: () => (/* binding */ withoutSignatures),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   VI: () => (/* binding */ beginningOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   wF: () => (/* binding */ describeIssues)
/* harmony export */ });
/* unused harmony exports shortened, counted, listed, formatBytes */
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** The first `most` UTF-16 code units, and never half of a surrogate pair. */
const beginningOf = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
/** At most so many UTF-16 code units, with `…` in place of the rest. */
const shortened = (text, most) => text.length > most ? `${beginningOf(text, most)}…` : text;
/** A value of the user inside a sentence: one line, not endless. */
const quote = (text) => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, ' '), 80));
/** `viewer-setting is "PUBLIC"; did you mean PUBLIC_TO_EVERYONE? It takes …` */
function unknownWord(name, value, words) {
    const meant = meantWord(value, words);
    return `${name} is ${quote(value)}; ${meant ? `did you mean ${meant}? It takes` : 'write one of'} ${words.join(', ')}.`;
}
/** The most similar word, compared whole and by its beginning: `PUBLC` means PUBLIC_TO_EVERYONE. */
function meantWord(value, words) {
    const bare = (text) => text.toUpperCase().replaceAll(/[^A-Z]/g, '');
    const given = bare(value);
    const distances = words.map((word) => {
        const whole = bare(word);
        return { word, distance: Math.min((0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(given, whole), (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(given, whole.slice(0, given.length + 1))) };
    });
    const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
    return nearest && nearest.distance <= Math.max(1, given.length / 3) ? nearest.word : undefined;
}
/** `1 video`, `2 videos`. */
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** `a, b and 3 more`: a list that stays readable when there are hundreds. */
function listed(items, most = 10) {
    if (items.length <= most)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
/** The message of whatever was thrown. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
/** What a server's answer lacks, for a sentence; of a schema that was asked with `reportInput`. */
const describeIssues = (issues) => issues
    .slice(0, 3)
    .map(({ path, input, message }) => {
    const name = path.join('.') || 'the answer';
    return input === undefined ? `${name} is missing` : `${name}: ${message}`;
})
    .join('; ');
/** `12.3 MB`: decimal units, in which plans and storage state their limits. */
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB'];
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    return `${power === 0 ? Math.round(bytes) : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
/**
 * Control characters (C0 but for tab and line breaks, DEL, C1), bidirectional marks, embeddings, overrides and isolates
 * (Unicode Standard Annex 9), separators of lines and the byte order mark: they are not seen, and U+202E reverses the
 * reading direction of a preview. Joiners stay: emoji and many scripts need them.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
/** Text from files and servers for log, summary and comment, with `\u{202E}` in place of an invisible character. */
const visible = (text) => text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
/** The query of a pre-signed address (AWS Signature Version 4), with which anyone could read or replace the stored video. */
const SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi;
/** What a server said, without the signatures of addresses it repeats. */
const withoutSignatures = (text) => text.replaceAll(SIGNED_QUERY, '?***');


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
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
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
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

	// Bound arrays to avoid retaining large previous sizes
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

	// Exact match fast-path
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

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
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


/***/ })

};
