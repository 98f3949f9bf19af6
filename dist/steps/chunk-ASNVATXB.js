import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);

// node_modules/leven/index.js
var array = [];
var characterCodeCache = [];
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
  while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
    firstLength--;
    secondLength--;
  }
  let start = 0;
  while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) {
    start++;
  }
  firstLength -= start;
  secondLength -= start;
  if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) {
    return maxDistance;
  }
  if (firstLength === 0) {
    return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
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
      result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
    }
    if (maxDistance !== void 0) {
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
  return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}
function closestMatch(target, candidates, options) {
  if (!Array.isArray(candidates) || candidates.length === 0) {
    return void 0;
  }
  const userMax = options?.maxDistance;
  const targetLength = target.length;
  for (const candidate of candidates) {
    if (candidate === target) {
      return candidate;
    }
  }
  if (userMax === 0) {
    return void 0;
  }
  let best;
  let bestDist = Number.POSITIVE_INFINITY;
  const seen = /* @__PURE__ */ new Set();
  for (const candidate of candidates) {
    if (seen.has(candidate)) {
      continue;
    }
    seen.add(candidate);
    const lengthDiff = Math.abs(candidate.length - targetLength);
    if (lengthDiff >= bestDist) {
      continue;
    }
    if (userMax !== void 0 && lengthDiff > userMax) {
      continue;
    }
    const cap = Number.isFinite(bestDist) ? userMax === void 0 ? bestDist : Math.min(bestDist, userMax) : userMax;
    const distance = cap === void 0 ? leven(target, candidate) : leven(target, candidate, { maxDistance: cap });
    if (userMax !== void 0 && distance > userMax) {
      continue;
    }
    let actualD = distance;
    if (cap !== void 0 && distance === cap && cap === userMax) {
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
  if (userMax !== void 0 && bestDist > userMax) {
    return void 0;
  }
  return best;
}

// src/wording.ts
var beginningOf = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
var shortened = (text, most) => text.length > most ? `${beginningOf(text, most)}\u2026` : text;
var quote = (text) => JSON.stringify(shortened(text.replaceAll(/\s*[\r\n]\s*/g, " "), 80));
var slipsIn = (given) => Math.max(Math.min(2, given.length - 1), Math.floor(given.length / 3));
var meantWord = (given, words, most = slipsIn(given)) => closestMatch(given, words, { maxDistance: most });
var didYouMean = (meant) => `did you mean ${meant}?`;
var orMeant = (meant, otherwise) => meant === void 0 ? otherwise : `; ${didYouMean(meant)}`;
function unknownWord(name, value, words) {
  const meant = meantChoice(value, words);
  return `${name} is ${quote(value)}; ${meant ? `${didYouMean(meant)} It takes` : "write one of"} ${words.join(", ")}.`;
}
function meantChoice(value, words) {
  const bare = (text) => text.toUpperCase().replaceAll(/[^A-Z]/g, "");
  const given = bare(value);
  const spelled = words.flatMap((word) => [bare(word), bare(word).slice(0, given.length + 1)]);
  const meant = meantWord(given, spelled);
  return meant === void 0 ? void 0 : words.find((word) => bare(word).startsWith(meant));
}
var tryingAgain = (thrown, pauseMs) => `${messageOf(thrown)} Trying again in ${Math.ceil(pauseMs / 1e3)} s.`;
var counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
function listed(items, most = 10) {
  if (items.length <= most) return items.join(", ");
  return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}
var messageOf = (thrown) => thrown instanceof Error ? thrown.message : String(thrown);
var describeIssues = (issues) => issues.slice(0, 3).map(({ path, input, message }) => {
  const name = path.join(".") || "the answer";
  return input === void 0 ? `${name} is missing` : `${name}: ${message}`;
}).join("; ");
function formatBytes(bytes) {
  const units = ["bytes", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${power === 0 ? Math.round(bytes) : (bytes / 1e3 ** power).toFixed(1)} ${units[power]}`;
}
var INVISIBLE = new RegExp("(?![\\t\\n\\r])\\p{Cc}|[\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]", "gu");
var visible = (text) => text.replace(INVISIBLE, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
var SIGNED_QUERY = /\?[^\s"'<>]*?(?:x-amz-|signature=)[^\s"'<>]*/gi;
var withoutSignatures = (text) => text.replaceAll(SIGNED_QUERY, "?***");

export {
  leven,
  beginningOf,
  shortened,
  quote,
  meantWord,
  didYouMean,
  orMeant,
  unknownWord,
  tryingAgain,
  counted,
  listed,
  messageOf,
  describeIssues,
  formatBytes,
  visible,
  withoutSignatures
};
