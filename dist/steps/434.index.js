export const id = 434;
export const ids = [434];
export const modules = {

 9315:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   C2: () => ( remedyForWriting),
   W0: () => ( isAbsent),
   j5: () => ( isFileFault),
   p_: () => ( pathOfFault),
   wJ: () => ( remedyFor)
 });
 var _locked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7845);

const ABSENT = ['ENOENT', 'ENOTDIR', 'EINVAL'];
const isAbsent = (thrown) => ABSENT.includes((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown));
const isFileFault = (thrown) => thrown instanceof _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7 || (/^E[A-Z0-9]+$/.test((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown)) && !isAbsent(thrown));
const DENIED = 'may not be read (permission denied): change its permissions in an earlier step (a container that makes files as root: chmod -R a+rX on them).';
const REMEDIES = {
    EACCES: DENIED,
    EPERM: DENIED,
    ELOOP: 'is a link that leads back to itself: remove it.',
    ENAMETOOLONG: 'is longer than this system allows: shorten it; write each of several paths on a line of its own.',
    EIO: 'cannot be read: the disk or the network share has a fault. Run the step again; if it happens again, check the disk.',
    EMFILE: 'cannot be read, because too many files are open: run the step again.',
    ENFILE: 'cannot be read, because too many files are open: run the step again.',
};
function remedyFor(thrown) {
    if (thrown instanceof _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7)
        return thrown.why;
    const code = (0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown);
    if ((0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .ln)(thrown))
        return new _locked_js__WEBPACK_IMPORTED_MODULE_0__ .f7('', code).why;
    return (REMEDIES[code] ?? `cannot be read (${code || 'for a reason that the system does not tell'}): run the step again.`);
}
const FULL = 'has no room on the disk of this runner: free space in an earlier step, or publish fewer videos in one job.';
const UNWRITABLE = 'cannot be written to RUNNER_TEMP: check the permissions of that folder, and that no earlier step has changed the variable.';
const WRITING_REMEDIES = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EACCES: UNWRITABLE,
    EPERM: UNWRITABLE,
    EROFS: UNWRITABLE,
};
const remedyForWriting = (thrown) => WRITING_REMEDIES[(0,_locked_js__WEBPACK_IMPORTED_MODULE_0__ .c7)(thrown)];
const pathOfFault = (thrown) => thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined;


 }),

 7845:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   c7: () => ( systemCodeOf),
   f7: () => ( FileLocked),
   ln: () => ( isLocked),
   tO: () => ( onceUnlocked)
 });
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
 var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const PAUSES_MS = [100, 200, 400, 800, 1600, 2000];
const systemCodeOf = (thrown) => thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
const isLocked = (thrown, platform = process.platform) => systemCodeOf(thrown) === 'EBUSY' || (platform === 'win32' && ['EPERM', 'EACCES'].includes(systemCodeOf(thrown)));
class FileLocked extends Error {
    name = 'FileLocked';
    why;
    constructor(path, code) {
        const what = code === 'EBUSY' ? 'locked by another program' : 'locked by another program, or may not be read';
        const why = `is ${what} (${code}, for 5 s): end the program that has it open (one that an earlier step started, a virus scanner, a sync client), then run the step again.`;
        super(`${path} ${why}`);
        this.why = why;
    }
}
async function onceUnlocked(path, act, signal) {
    for (let tries = 0;; tries++) {
        try {
            return await act();
        }
        catch (thrown) {
            if (!isLocked(thrown))
                throw thrown;
            const pauseMs = PAUSES_MS[tries];
            if (pauseMs === undefined)
                throw new FileLocked(path, systemCodeOf(thrown));
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, signal ? { signal } : {});
        }
    }
}


 }),

 8434:
 ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


var locked = __webpack_require__(7845);
var external_node_fs_ = __webpack_require__(3024);
var unusable = __webpack_require__(4805);
;// CONCATENATED MODULE: ./src/media/bounded-file.ts


const MAX_READ_BYTES = 2 ** 29;
const MAX_PIECE_BYTES = 2 ** 26;
const MAX_STEPS = 500_000;
function openBounded(path) {
    if (!(0,external_node_fs_.statSync)(path).isFile()) {
        throw new unusable .kO('This is not a file but a folder or a device. Name a video file.');
    }
    const descriptor = (0,external_node_fs_.openSync)(path, 'r');
    const { size } = (0,external_node_fs_.fstatSync)(descriptor);
    let spent = 0;
    return {
        size,
        read(position, length) {
            const wanted = Math.min(length, size - position);
            if (!(position >= 0 && wanted > 0))
                return Buffer.alloc(0);
            spent += wanted;
            if (wanted > MAX_PIECE_BYTES || spent > MAX_READ_BYTES)
                throw (0,unusable .lW)();
            const buffer = Buffer.allocUnsafe(wanted);
            return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, wanted, position));
        },
        [Symbol.dispose]: () => (0,external_node_fs_.closeSync)(descriptor),
    };
}

var logging = __webpack_require__(6334);
var src_input = __webpack_require__(5835);
var source = __webpack_require__(5658);
var input_format = __webpack_require__(7893);
;// CONCATENATED MODULE: ./src/media/codecs.ts
const codes = {
    'H.264': ['avc', 'avc2', 'avc4', 'dva1', 'dvav'],
    'H.265': ['hevc', 'dvh1', 'dvhe'],
    'H.266': ['vvc1', 'v_mpegi/iso/vvc'],
    VP8: ['vp8'],
    VP9: ['vp9'],
    AV1: ['av1'],
    ProRes: ['prores'],
    'MPEG-4 Visual': ['mp4v', 'v_mpeg4/iso/sp', 'v_mpeg4/iso/asp', 'v_mpeg4/iso/ap'],
    'H.263': ['s263'],
    'Motion JPEG': ['jpeg', 'mjpa', 'mjpb', 'v_mjpeg'],
    PNG: ['png'],
    DNxHD: ['avdn'],
    DNxHR: ['avdh'],
    'MPEG-1': ['m1v', 'v_mpeg1'],
    'MPEG-2': ['m2v1', 'v_mpeg2'],
    Theora: ['v_theora'],
    FFV1: ['v_ffv1'],
};
function codecName(code) {
    const wanted = code.trim().toLowerCase();
    const known = Object.entries(codes).find(([, all]) => all.includes(wanted));
    const harmless = code.replaceAll(/[^\w ./-]/g, '?').trim();
    return known?.[0] ?? (harmless.slice(0, 32) || 'unknown');
}

;// CONCATENATED MODULE: ./src/media/describe.ts



logging .y.level = logging .$.Silent;
async function describeVideo({ container, head, timings, hasAudio, seconds }) {
    const input = new src_input .pd({ source: new source ._r(head), formats: [input_format .uS, input_format .EL, input_format .q6, input_format .BN] });
    const tracks = await input.getVideoTracks();
    const frames = (track) => timings.get(track.id)?.frames ?? 0;
    const likely = tracks.filter((track) => frames(track) > 1);
    const among = likely.length > 0 ? likely : tracks;
    const defaults = [];
    for (const track of among)
        if ((await track.getDisposition()).default)
            defaults.push(track);
    const video = defaults[0] ?? among[0];
    if (!video)
        throw (0,unusable .wB)(hasAudio, container === 'WebM' || container === 'MKV');
    const code = await video.getInternalCodecId();
    if (code === 'encv' || code === 'drmi')
        throw (0,unusable .EL)();
    const timing = timings.get(video.id);
    if (timing === undefined)
        throw (0,unusable .eM)();
    return {
        codec: codecName((await video.getCodec()) ?? (typeof code === 'string' ? code : '')),
        widthPx: await video.getDisplayWidth(),
        heightPx: await video.getDisplayHeight(),
        rotationDegrees: await video.getRotation(),
        durationMs: Math.round(1000 * seconds),
        framesPerSecond: Math.round(1000 * timing.framesPerSecond) / 1000,
        variableFrameRate: timing.variable,
        hasAudio,
    };
}

;// CONCATENATED MODULE: ./src/media/elements.ts
const HEADER_BYTES = 12;
const READ_BYTES = HEADER_BYTES + 20;
const lengthOf = (first = 0) => (first === 0 ? Number.NaN : Math.clz32(first) - 23);
function elementAt(file, start) {
    const header = file.read(start, READ_BYTES);
    const idLength = lengthOf(header[0]);
    const sizeLength = lengthOf(header[idLength]);
    if (!(idLength <= 4 && idLength + sizeLength <= header.length))
        return undefined;
    let size = (header[idLength] ?? 0) & (0xff >> sizeLength);
    let isUnknown = size === 0xff >> sizeLength;
    for (let at = idLength + 1; at < idLength + sizeLength; at++) {
        size = size * 256 + (header[at] ?? 0);
        isUnknown &&= header[at] === 0xff;
    }
    const body = start + idLength + sizeLength;
    return {
        id: header.readUIntBE(0, idLength),
        start,
        body,
        end: isUnknown ? undefined : body + size,
        first: header.subarray(idLength + sizeLength),
    };
}
function* elementsIn(bytes) {
    const file = { read: (position, length) => bytes.subarray(position, position + length) };
    for (let position = 0; position < bytes.length;) {
        const element = elementAt(file, position);
        if (element === undefined)
            return;
        const end = Math.min(element.end ?? bytes.length, bytes.length);
        yield { id: element.id, contents: bytes.subarray(element.body, end) };
        position = end;
    }
}
function numberIn(contents) {
    const { length } = contents;
    if (length === 0 || length > 8)
        return 0;
    return length <= 6 ? contents.readUIntBE(0, length) : Number(BigInt(`0x${contents.toString('hex')}`));
}
function floatIn(contents) {
    if (contents.length === 4)
        return contents.readFloatBE();
    return contents.length === 8 ? contents.readDoubleBE() : 0;
}

;// CONCATENATED MODULE: ./src/media/frames.ts

const MAX_RUNS = 500_000;
const ODD_SHARE = 0.02;
const ROUNDING_SECONDS = 0.0015;
const UNSTEADY_SHARE = 0.1;
function timingOf(start, end, runs) {
    if (runs.length > MAX_RUNS)
        throw (0,unusable .lW)();
    const frames = runs.reduce((sum, run) => sum + run.frames, 0);
    return { frames, start, end, framesPerSecond: frames / secondsOf(runs), variable: isVariable(runs) };
}
const secondsOf = (runs) => runs.reduce((sum, { frames, seconds }) => sum + frames * seconds, 0);
function timingAt(times, end) {
    const sorted = Float64Array.from(times).sort();
    const [start = 0] = sorted;
    const last = sorted.at(-1) ?? 0;
    const intervals = [];
    for (let at = 1; at < sorted.length; at++) {
        intervals.push({ frames: 1, seconds: (sorted[at] ?? 0) - (sorted[at - 1] ?? 0) });
    }
    const frames = sorted.length;
    const framesPerSecond = frames > 1 ? (frames - 1) / (last - start) : frames / (end - start);
    return { frames, start, end, framesPerSecond, variable: isVariable(intervals) };
}
function isVariable(runs) {
    const frames = runs.reduce((sum, run) => sum + run.frames, 0);
    const average = secondsOf(runs) / frames;
    const tolerance = Math.max(ROUNDING_SECONDS, average * UNSTEADY_SHARE);
    const odd = runs.filter(({ seconds }) => Math.abs(seconds - average) > tolerance);
    return odd.reduce((sum, run) => sum + run.frames, 0) > Math.max(1, frames * ODD_SHARE);
}

;// CONCATENATED MODULE: ./src/media/matroska-blocks.ts


function blockIn({ first: bytes, body, end }, clusterTicks) {
    const width = lengthOf(bytes[0]);
    if (!(width + 4 <= bytes.length) || end === undefined)
        return undefined;
    let track = (bytes[0] ?? 0) & (0xff >> width);
    for (let at = 1; at < width; at++)
        track = track * 256 + (bytes[at] ?? 0);
    const isLaced = ((bytes[width + 2] ?? 0) & 0x06) !== 0;
    return {
        track,
        ticks: clusterTicks + bytes.readInt16BE(width),
        frames: isLaced ? (bytes[width + 3] ?? 0) + 1 : 1,
        first: bytes.subarray(width + 3, Math.max(end - body, 0)),
        end,
    };
}
function timingOfBlocks(file, { codec, frameSeconds = 0 }, blocks, secondsPerTick) {
    const times = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const block of blocks) {
        if (!isShown(file, codec, block))
            continue;
        const start = block.ticks * secondsPerTick;
        const seconds = block.lasts === undefined ? frameSeconds * block.frames : block.lasts * secondsPerTick;
        for (let frame = 0; frame < block.frames; frame++)
            times.push(start + (frame * seconds) / block.frames);
        end = Math.max(end, start + seconds);
    }
    return times.length === 0 ? undefined : timingAt(times, end);
}
function isShown(file, codec, { first, end }) {
    const [byte] = first;
    if (byte === undefined)
        return true;
    if (codec === 'V_VP8')
        return (byte & 0x10) !== 0;
    if (codec !== 'V_VP9' || showsVp9(byte))
        return true;
    return framesOfSuperframe(file, end).some(showsVp9);
}
function showsVp9(byte) {
    const isFrame = byte >> 6 === 2;
    const shift = (byte & 0x30) === 0x30 ? 1 : 0;
    const showsExisting = (byte & (0x08 >> shift)) !== 0;
    return !isFrame || showsExisting || (byte & (0x02 >> shift)) !== 0;
}
function framesOfSuperframe(file, end) {
    const [marker = 0] = file.read(end - 1, 1);
    if ((marker & 0xe0) !== 0xc0)
        return [];
    const count = (marker & 7) + 1;
    const width = ((marker >> 3) & 3) + 1;
    const list = file.read(end - 2 - count * width, 2 + count * width);
    if (list.length < 2 + count * width || list[0] !== marker)
        return [];
    const sizes = Array.from({ length: count }, (_, frame) => list.readUIntLE(1 + frame * width, width));
    let position = end - list.length - sizes.reduce((sum, size) => sum + size, 0);
    return sizes.flatMap((size) => {
        const begins = position;
        position += size;
        return size > 0 ? [...file.read(begins, 1)] : [];
    });
}

;// CONCATENATED MODULE: ./src/media/matroska-tracks.ts

const TRACK_IDS = {
    ...{ entry: 0xae, number: 0xd7, type: 0x83, codec: 0x86, frameNanoseconds: 0x23e383, enabled: 0xb9 },
    ...{ encodings: 0x6d80, encoding: 0x6240, encryption: 0x5035 },
};
const MATROSKA_KINDS = { 1: 'video', 2: 'audio' };
function matroskaTracks(tracks) {
    return [...elementsIn(tracks)].flatMap(({ id, contents }) => id === TRACK_IDS.entry ? (matroskaTrack(contents) ?? []) : []);
}
function matroskaTrack(entry) {
    const fields = new Map([...elementsIn(entry)].map(({ id, contents }) => [id, contents]));
    const number = (id) => {
        const contents = fields.get(id);
        return contents && numberIn(contents);
    };
    if (number(TRACK_IDS.enabled) === 0)
        return undefined;
    const nanoseconds = number(TRACK_IDS.frameNanoseconds) ?? 0;
    return {
        number: number(TRACK_IDS.number) ?? 0,
        kind: MATROSKA_KINDS[number(TRACK_IDS.type) ?? 0] ?? 'other',
        codec: fields.get(TRACK_IDS.codec)?.toString('latin1').replace(/\0.*$/s, '') ?? '',
        isProtected: isEncrypted(fields.get(TRACK_IDS.encodings) ?? Buffer.alloc(0)),
        ...(nanoseconds > 0 && { frameSeconds: nanoseconds / 1e9 }),
    };
}
const isEncrypted = (encodings) => [...elementsIn(encodings)].some(({ id, contents }) => id === TRACK_IDS.encoding && [...elementsIn(contents)].some((inner) => inner.id === TRACK_IDS.encryption));

;// CONCATENATED MODULE: ./src/media/matroska-walk.ts




const containers = new Set([0x18538067, 0x1f43b675, 0xa0]);
const ids = {
    ...{ segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, cluster: 0x1f43b675, timestamp: 0xe7 },
    ...{ simpleBlock: 0xa3, block: 0xa1, blockDuration: 0x9b },
};
const others = new Set([
    ...[0x1a45dfa3, 0x114d9b74, 0x1c53bb6b, 0x1043a770, 0x1941a469, 0x1254c367, 0xec, 0xbf],
    ...[0xa7, 0xab, 0x5854, 0xaf, 0xfb, 0xfd, 0xfa, 0x75a1, 0x75a2, 0x8e, 0xa4],
]);
const LONG_ENOUGH_SECONDS = 700;
const MAX_DESCRIPTION_BYTES = 2 ** 21;
const MAX_MATROSKA_TRACKS = 1000;
const TIME_BYTES = 8;
function walkMatroska(file, begin) {
    const walk = {
        info: infoIn(Buffer.alloc(0)),
        tracks: Buffer.alloc(0),
        blocks: undefined,
        isCut: false,
        isWhole: true,
    };
    let cluster = { ticks: 0, end: 0 };
    let last;
    let position = begin;
    for (let step = 0; position < file.size; step++) {
        if (step === MAX_STEPS) {
            if ((last?.ticks ?? 0) * walk.info.secondsPerTick > LONG_ENOUGH_SECONDS)
                break;
            throw (0,unusable .lW)();
        }
        const element = elementAt(file, position);
        if (element === undefined && walk.blocks === undefined)
            break;
        if (element === undefined || (walk.blocks && !KNOWN_ELEMENTS.has(element.id) && !isInside(element, cluster.end))) {
            position = nextCluster(file, position + 1);
            continue;
        }
        const { id, start, body, end = containers.has(id) ? file.size : body } = element;
        walk.isWhole &&= end <= file.size;
        if (containers.has(id) || id === ids.simpleBlock || id === ids.block)
            walk.isCut ||= end > file.size;
        if (id === ids.cluster) {
            cluster = { ticks: 0, end };
            walk.blocks ??= new Map();
        }
        else if (id === ids.timestamp) {
            cluster.ticks = numberIn(file.read(body, Math.min(end - body, TIME_BYTES)));
        }
        else if (id === ids.simpleBlock || id === ids.block) {
            last = blockIn(element, cluster.ticks);
            if (last)
                addTo(walk, last);
        }
        else if (id === ids.blockDuration && last) {
            last.lasts = numberIn(file.read(body, Math.min(end - body, TIME_BYTES)));
        }
        else if (id === ids.info) {
            walk.info = infoIn(descriptionAt(file, body, end));
        }
        else if (id === ids.tracks && walk.tracks.length === 0) {
            walk.tracks = descriptionAt(file, body, end);
        }
        if (containers.has(id))
            position = body;
        else if (end > file.size && walk.blocks)
            position = nextCluster(file, body);
        else
            position = start < cluster.end ? Math.min(end, cluster.end) : end;
    }
    return walk;
}
const KNOWN_ELEMENTS = new Set([...containers, ...Object.values(ids), ...others]);
const isInside = ({ end }, outerEnd) => end !== undefined && end <= outerEnd;
function addTo(walk, block) {
    walk.blocks ??= new Map();
    const ofTrack = walk.blocks.get(block.track);
    if (ofTrack)
        ofTrack.push(block);
    else
        walk.blocks.set(block.track, [block]);
    if (walk.blocks.size > MAX_MATROSKA_TRACKS)
        throw (0,unusable .lW)();
}
function descriptionAt(file, body, end) {
    if (end > file.size)
        return Buffer.alloc(0);
    if (end - body > MAX_DESCRIPTION_BYTES)
        throw (0,unusable .lW)();
    return file.read(body, end - body);
}
function infoIn(contents) {
    let nanoseconds = 1e6;
    let ticks = 0;
    for (const element of elementsIn(contents)) {
        if (element.id === 0x2ad7b1)
            nanoseconds = numberIn(element.contents) || nanoseconds;
        if (element.id === 0x4489)
            ticks = floatIn(element.contents);
    }
    return { secondsPerTick: nanoseconds / 1e9, seconds: ticks > 0 ? (ticks * nanoseconds) / 1e9 : 0 };
}
const MAX_SEARCH_BYTES = 2 ** 28;
const SEARCH_PIECE_BYTES = { first: 2 ** 12, most: 2 ** 20 };
const clusterId = Buffer.from('1f43b675', 'hex');
function nextCluster(file, start) {
    let piece = SEARCH_PIECE_BYTES.first;
    for (let position = start; position < file.size; position += piece) {
        if (position - start > MAX_SEARCH_BYTES)
            throw (0,unusable .lW)();
        piece = Math.min(piece * 2, SEARCH_PIECE_BYTES.most);
        const at = file.read(position, piece + clusterId.length - 1).indexOf(clusterId);
        if (at !== -1)
            return position + at;
    }
    return file.size;
}

;// CONCATENATED MODULE: ./src/media/matroska.ts





function outlineOfMatroska(file) {
    const header = elementAt(file, 0);
    if (header?.end === undefined || header.end > 4096)
        throw damagedBeginning();
    const container = containerIn(file.read(header.body, header.end - header.body));
    const { info, tracks, blocks, isCut, isWhole } = walkMatroska(file, header.end);
    if (blocks === undefined)
        throw isCut || !isWhole ? (0,unusable .qG)(noFrame) : damagedBeginning();
    if (isCut)
        throw (0,unusable .qG)(incomplete);
    const described = matroskaTracks(tracks);
    const video = described.filter(({ kind }) => kind === 'video');
    if (video.length > 0 && video.every((track) => track.isProtected))
        throw (0,unusable .EL)();
    const timings = new Map();
    for (const track of described) {
        const timing = timingOfBlocks(file, track, blocks.get(track.number) ?? [], info.secondsPerTick);
        if (timing)
            timings.set(track.number, timing);
    }
    return {
        container,
        head: headOf(file.read(0, header.end), tracks),
        timings,
        hasAudio: described.some(({ kind }) => kind === 'audio'),
        seconds: Math.max(info.seconds, spanOf(described, timings)),
    };
}
const noFrame = 'it ends before its first frame';
const incomplete = 'its last part (segment or cluster) should go on after the end of the file';
function containerIn(header) {
    const docType = 0x4282;
    for (const { id, contents } of elementsIn(header)) {
        const name = id === docType ? contents.toString('latin1', 0, 16) : '';
        if (name.startsWith('webm'))
            return 'WebM';
        if (name.startsWith('matroska'))
            return 'MKV';
    }
    throw damagedBeginning();
}
function headOf(header, tracks) {
    const openSegment = Buffer.from('18538067ff', 'hex');
    const tracksOfSize = Buffer.from('1654ae6b0800000000', 'hex');
    tracksOfSize.writeUInt32BE(tracks.length, 5);
    return Buffer.concat([header, openSegment, tracksOfSize, tracks]);
}
function spanOf(tracks, timings) {
    const spans = tracks.flatMap(({ number, kind }) => (kind === 'other' ? [] : (timings.get(number) ?? [])));
    return Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
}
const damagedBeginning = () => new unusable .kO('The beginning of this WebM or MKV file is damaged. Export or download it again, or try to repair it with: ffmpeg -i in.webm -c copy out.webm');

;// CONCATENATED MODULE: ./src/media/boxes.ts


function* boxesOf(file) {
    for (let position = 0, step = 0; position + 8 <= file.size; step++) {
        if (step === MAX_STEPS)
            throw (0,unusable .lW)();
        const box = boxAt(file.read(position, 16), position, file.size);
        if (box === undefined)
            return;
        yield box;
        position = box.end;
    }
}
const MAX_INNER = 10_000;
function* boxesIn(contents) {
    for (let position = 0, step = 0; position + 8 <= contents.length; step++) {
        if (step === MAX_INNER)
            throw (0,unusable .lW)();
        const box = boxAt(contents.subarray(position, position + 16), position, contents.length);
        if (box === undefined)
            return;
        yield { type: box.type, contents: contents.subarray(box.body, box.end) };
        position = box.end;
    }
}
function contentsOf(contents, ...types) {
    const [type, ...rest] = types;
    if (type === undefined)
        return contents;
    for (const box of boxesIn(contents))
        if (box.type === type)
            return contentsOf(box.contents, ...rest);
    return undefined;
}
function boxOf(type, ...contents) {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(contents.reduce((size, { length }) => size + length, header.length));
    header.write(type, 4, 'latin1');
    return Buffer.concat([header, ...contents]);
}
function boxAt(header, start, limit) {
    if (header.length < 8)
        return undefined;
    const short = header.readUInt32BE(0);
    const long = short === 1;
    if (long && header.length < 16)
        return undefined;
    const size = short === 0 ? limit - start : long ? Number(header.readBigUInt64BE(8)) : short;
    const body = start + (long ? 16 : 8);
    return start + size < body ? undefined : { type: header.toString('latin1', 4, 8), start, body, end: start + size };
}

;// CONCATENATED MODULE: ./src/media/mp4-fragments.ts


function defaultsIn(index) {
    const defaults = new Map();
    for (const { type, contents } of boxesIn(contentsOf(index, 'mvex') ?? Buffer.alloc(0))) {
        if (type !== 'trex' || contents.length < 24)
            continue;
        defaults.set(contents.readUInt32BE(4), { ticks: contents.readUInt32BE(12), bytes: contents.readUInt32BE(16) });
    }
    return defaults;
}
const flags = {
    fragment: { place: 0x1, description: 0x2, ticks: 0x8, bytes: 0x10, flags: 0x20, fromFragment: 0x20000 },
    run: { place: 0x1, firstFlags: 0x4, ticks: 0x100, bytes: 0x200, flags: 0x400, offset: 0x800 },
};
function framesInFragment(fragment, start, defaults) {
    const found = new Map();
    let previousReach = start;
    for (const { type, contents } of boxesIn(fragment)) {
        const header = type === 'traf' && contentsOf(contents, 'tfhd');
        if (!header)
            continue;
        const fields = fragmentFields(header);
        const flag = fields.flags;
        const track = fields.next(4);
        const stated = flag & flags.fragment.place ? fields.next(8) : undefined;
        if (flag & flags.fragment.description)
            fields.next(4);
        const common = defaults.get(track);
        const ticks = flag & flags.fragment.ticks ? fields.next(4) : (common?.ticks ?? 0);
        const bytes = flag & flags.fragment.bytes ? fields.next(4) : (common?.bytes ?? 0);
        const base = stated ?? (flag & flags.fragment.fromFragment ? start : previousReach);
        const frames = runsIn(contents, base, { ticks, bytes });
        previousReach = frames.reach;
        found.set(track, frames);
    }
    return found;
}
function runsIn(contents, base, common) {
    const runs = [];
    const time = contentsOf(contents, 'tfdt');
    let [now, first, last, reach] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, base];
    const add = (frames, ticks, offset) => {
        runs.push({ frames, ticks });
        first = Math.min(first, now + offset);
        now += frames * ticks;
        last = Math.max(last, now + offset);
    };
    for (const { type, contents: run } of boxesIn(contents)) {
        if (type !== 'trun')
            continue;
        const fields = fragmentFields(run);
        const flag = fields.flags;
        const frames = fields.next(4);
        if (flag & flags.run.place)
            reach = base + (fields.next(4) | 0);
        if (flag & flags.run.firstFlags)
            fields.next(4);
        const own = [flags.run.ticks, flags.run.bytes, flags.run.flags, flags.run.offset].filter((one) => flag & one).length;
        if (frames * own * 4 > fields.left())
            throw (0,unusable .SQ)();
        if (own === 0) {
            add(frames, common.ticks, 0);
            reach += frames * common.bytes;
            continue;
        }
        for (let frame = 0; frame < frames; frame++) {
            const ticks = flag & flags.run.ticks ? fields.next(4) : common.ticks;
            reach += flag & flags.run.bytes ? fields.next(4) : common.bytes;
            if (flag & flags.run.flags)
                fields.next(4);
            add(1, ticks, flag & flags.run.offset ? fields.next(4) | 0 : 0);
        }
    }
    return { begin: time && timeIn(time), first, last, runs, reach };
}
function timeIn(box) {
    const fields = fragmentFields(box);
    return fields.next(box[0] === 1 ? 8 : 4);
}
function fragmentFields(box) {
    if (box.length < 4)
        throw (0,unusable .SQ)();
    let position = 4;
    return {
        flags: box.readUIntBE(1, 3),
        left: () => box.length - position,
        next(width) {
            if (position + width > box.length)
                throw (0,unusable .SQ)();
            position += width;
            return width === 8 ? Number(box.readBigUInt64BE(position - 8)) : box.readUInt32BE(position - 4);
        },
    };
}

;// CONCATENATED MODULE: ./src/media/mp4-index.ts


function framesInIndex({ table, kind }) {
    const sizes = sizesIn(table);
    const times = rowsIn(listIn(table, 'stts', 8), sizes.count);
    const runs = times.map(({ frames, value }) => ({ frames, ticks: value >= 2 ** 31 ? 1 : value }));
    const offsets = rowsIn(listIn(table, 'ctts', 8), sizes.count).map((row) => ({ ...row, value: row.value | 0 }));
    return { begin: 0, ...shownFrames(runs, offsets), runs, reach: reachOf(table, sizes, kind) };
}
function rowsIn(list, count) {
    const rows = [];
    let left = count;
    for (let row = 0; row < list.count && left > 0; row++) {
        const stated = list.at(row);
        if (stated >= 2 ** 31)
            throw (0,unusable .SQ)();
        const frames = Math.min(left, stated);
        if (frames > 0)
            rows.push({ frames, value: list.at(row, 4) });
        left -= frames;
    }
    const last = rows.at(-1);
    if (left > 0 && last)
        rows.push({ ...last, frames: left });
    return rows;
}
function shownFrames(runs, offsets) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let time = 0;
    let row = 0;
    let used = 0;
    for (const { frames, ticks } of runs) {
        for (let left = frames; left > 0;) {
            const { frames: most, value: offset } = offsets[row] ?? { frames: Number.POSITIVE_INFINITY, value: 0 };
            const taken = Math.min(left, most - used);
            first = Math.min(first, time + offset);
            last = Math.max(last, time + offset + taken * ticks);
            time += taken * ticks;
            left -= taken;
            used += taken;
            if (used === most) {
                row++;
                used = 0;
            }
        }
    }
    return { first, last };
}
function sizesIn(table) {
    const compact = contentsOf(table, 'stz2');
    const box = contentsOf(table, 'stsz') ?? compact;
    if (box === undefined)
        return { count: 0, between: () => 0, each: true };
    if (box.length < 12)
        throw (0,unusable .SQ)();
    const same = box === compact ? 0 : box.readUInt32BE(4);
    const count = box.readUInt32BE(8);
    if (same > 0)
        return { count, between: (from, to) => same * (to - from), each: false };
    const width = (box === compact ? (box[7] ?? 0) : 32) / 8;
    if (![0.5, 1, 2, 4].includes(width) || 12 + count * width > box.length)
        throw (0,unusable .SQ)();
    const at = (frame) => {
        if (width === 0.5)
            return ((box[12 + (frame >> 1)] ?? 0) >> (frame % 2 === 0 ? 4 : 0)) & 15;
        return box.readUIntBE(12 + frame * width, width);
    };
    const between = (from, to) => {
        let sum = 0;
        for (let frame = from; frame < to; frame++)
            sum += at(frame);
        return sum;
    };
    return { count, between, each: true };
}
function reachOf(table, sizes, kind) {
    const large = contentsOf(table, 'co64') !== undefined;
    const places = listIn(table, large ? 'co64' : 'stco', large ? 8 : 4);
    const groups = listIn(table, 'stsc', 12);
    const known = kind === 'video' || sizes.each;
    let reach = 0;
    let frame = 0;
    for (let group = 0; group < groups.count; group++) {
        const first = groups.at(group);
        const until = group + 1 < groups.count ? groups.at(group + 1) : places.count + 1;
        const frames = groups.at(group, 4);
        if (first === 0 || until <= first || frames === 0 || frames >= 2 ** 31)
            throw (0,unusable .SQ)();
        for (let chunk = first; chunk < Math.min(until, places.count + 1) && frame < sizes.count; chunk++) {
            const next = Math.min(frame + frames, sizes.count);
            reach = Math.max(reach, places.at(chunk - 1) + (known ? sizes.between(frame, next) : 1));
            frame = next;
        }
    }
    if (frame === 0 && sizes.count > 0)
        throw (0,unusable .SQ)();
    return reach;
}
function listIn(table, type, width) {
    const box = contentsOf(table, type);
    if (box === undefined)
        return { count: 0, at: () => 0 };
    if (box.length < 8)
        throw (0,unusable .SQ)();
    const count = box.readUInt32BE(4);
    if (8 + count * width > box.length)
        throw (0,unusable .SQ)();
    return {
        count,
        at: (row, offset = 0) => type === 'co64' ? Number(box.readBigUInt64BE(8 + row * width)) : box.readUInt32BE(8 + row * width + offset),
    };
}

;// CONCATENATED MODULE: ./src/media/picture-size.ts
function pictureSize(avc, hevc) {
    const size = avc ? sizeInAvc(avc) : hevc && sizeInHevc(hevc);
    return size && [size.widthPx, size.heightPx].every((side) => side > 0 && side < 2 ** 16) ? size : undefined;
}
function sizeInAvc(configuration) {
    const length = configuration.length < 8 ? 0 : configuration.readUInt16BE(6);
    const bits = bitsOf(configuration.subarray(8, 8 + length));
    bits.skip(8);
    const profile = bits.read(8);
    bits.skip(16);
    bits.number();
    let chroma = 1;
    if (profilesWithChroma.includes(profile)) {
        chroma = bits.number();
        if (chroma === 3)
            bits.skip(1);
        bits.number();
        bits.number();
        bits.skip(1);
        if (bits.read(1) === 1)
            return undefined;
    }
    bits.number();
    const order = bits.number();
    if (order === 0)
        bits.number();
    if (order === 1)
        return undefined;
    bits.number();
    bits.skip(1);
    const width = 16 * (bits.number() + 1);
    const units = bits.number() + 1;
    const wholeFrames = bits.read(1);
    if (wholeFrames === 0)
        bits.skip(1);
    bits.skip(1);
    const height = 16 * units * (2 - wholeFrames);
    return cropped(bits, width, height, chroma, 2 - wholeFrames);
}
const profilesWithChroma = [100, 110, 122, 244, 44, 83, 86, 118, 128];
function sizeInHevc(configuration) {
    for (let list = 0, at = 23; list < (configuration[22] ?? 0) && at + 5 <= configuration.length; list++) {
        const type = (configuration[at] ?? 0) & 0x3f;
        const count = configuration.readUInt16BE(at + 1);
        at += 3;
        for (let unit = 0; unit < count && at + 2 <= configuration.length; unit++) {
            const length = configuration.readUInt16BE(at);
            if (type === 33)
                return sizeInHevcSet(configuration.subarray(at + 2, at + 2 + length));
            at += 2 + length;
        }
    }
    return undefined;
}
function sizeInHevcSet(unit) {
    const bits = bitsOf(unit);
    bits.skip(16 + 4);
    if (bits.read(3) !== 0)
        return undefined;
    bits.skip(1 + 96);
    bits.number();
    const chroma = bits.number();
    if (chroma === 3)
        bits.skip(1);
    const width = bits.number();
    return cropped(bits, width, bits.number(), chroma, 1);
}
function cropped(bits, width, height, chroma, fields) {
    if (bits.read(1) === 0)
        return { widthPx: width, heightPx: height };
    const across = chroma === 1 || chroma === 2 ? 2 : 1;
    const down = (chroma === 1 ? 2 : 1) * fields;
    const [left, right, top, bottom] = [bits.number(), bits.number(), bits.number(), bits.number()];
    return { widthPx: width - across * (left + right), heightPx: height - down * (top + bottom) };
}
function bitsOf(unit) {
    const bytes = unit.filter((byte, at) => !(byte === 3 && at > 1 && unit[at - 1] === 0 && unit[at - 2] === 0));
    let position = 0;
    const read = (count) => {
        let value = 0;
        for (const end = position + count; position < end; position++) {
            value = value * 2 + (((bytes[position >> 3] ?? 0) >> (7 - (position & 7))) & 1);
        }
        return value;
    };
    return {
        read,
        skip: (count) => (position += count),
        number() {
            let zeros = 0;
            while (zeros < 31 && read(1) === 0)
                zeros++;
            return 2 ** zeros - 1 + read(zeros);
        },
    };
}

;// CONCATENATED MODULE: ./src/media/mp4-tracks.ts



const MAX_TRACKS = 100;
function mp4Tracks(index) {
    const tracks = [];
    for (const { type, contents } of boxesIn(index)) {
        const track = type === 'trak' && mp4Track(contents);
        if (track)
            tracks.push(track);
        if (tracks.length > MAX_TRACKS)
            throw (0,unusable .lW)();
    }
    return tracks;
}
function mp4Track(track) {
    const header = contentsOf(track, 'tkhd');
    const mediaHeader = contentsOf(track, 'mdia', 'mdhd');
    const handler = contentsOf(track, 'mdia', 'hdlr');
    const table = contentsOf(track, 'mdia', 'minf', 'stbl');
    const kind = handler && MP4_KINDS[handler.toString('latin1', 8, 12)];
    if (!header || !mediaHeader || !handler || !table || !kind)
        return undefined;
    if (header.length < (header[0] === 1 ? 96 : 84))
        throw (0,unusable .SQ)();
    if (mediaHeader.length < (mediaHeader[0] === 1 ? 32 : 20))
        throw (0,unusable .SQ)();
    const [entry] = boxesIn(contentsOf(table, 'stsd')?.subarray(8) ?? Buffer.alloc(0));
    if (entry === undefined)
        return undefined;
    const ticksPerSecond = mediaHeader.readUInt32BE(mediaHeader[0] === 1 ? 20 : 12);
    if (ticksPerSecond === 0)
        throw (0,unusable .SQ)();
    return {
        id: header.readUInt32BE(header[0] === 1 ? 20 : 12),
        kind,
        ticksPerSecond,
        edits: editsIn(contentsOf(track, 'edts', 'elst')),
        table,
        described: kind === 'video' ? describedTrack(header, mediaHeader, handler, describedEntry(entry, header)) : Buffer.alloc(0),
    };
}
const MP4_KINDS = { vide: 'video', soun: 'audio' };
function editsIn(list) {
    if (list === undefined || list.length < 8)
        return [];
    const long = list[0] === 1;
    const width = long ? 20 : 12;
    const count = Math.min(list.readUInt32BE(4), Math.floor((list.length - 8) / width));
    return Array.from({ length: count }, (_, number) => {
        const at = 8 + number * width;
        const from = long ? Number(list.readBigInt64BE(at + 8)) : list.readInt32BE(at + 4);
        return { ticks: long ? Number(list.readBigUInt64BE(at)) : list.readUInt32BE(at), from: from < 0 ? undefined : from };
    });
}
const ENTRY_BYTES = 78;
const SIZE_AT = 24;
function describedEntry({ type, contents }, trackHeader) {
    if (contents.length < ENTRY_BYTES)
        throw (0,unusable .SQ)();
    const fixed = Buffer.from(contents.subarray(0, ENTRY_BYTES));
    const inner = contents.subarray(ENTRY_BYTES);
    const shape = contentsOf(inner, 'pasp');
    const parts = [fixed, ...(shape && shape.length >= 8 ? [boxOf('pasp', shape)] : [])];
    if (fixed.readUInt32BE(SIZE_AT) !== 0)
        return boxOf(type, ...parts);
    const size = pictureSize(contentsOf(inner, 'avcC'), contentsOf(inner, 'hvcC'));
    if (size !== undefined) {
        fixed.writeUInt16BE(size.widthPx, SIZE_AT);
        fixed.writeUInt16BE(size.heightPx, SIZE_AT + 2);
        return boxOf(type, ...parts);
    }
    const sizeAt = trackHeader[0] === 1 ? 88 : 76;
    fixed.writeUInt16BE(trackHeader.readUInt16BE(sizeAt), SIZE_AT);
    fixed.writeUInt16BE(trackHeader.readUInt16BE(sizeAt + 4), SIZE_AT + 2);
    return boxOf(type, fixed);
}
function describedTrack(header, mediaHeader, handler, entry) {
    const oneEntry = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]);
    const table = boxOf('stbl', boxOf('stsd', oneEntry, entry));
    const media = boxOf('mdia', boxOf('mdhd', mediaHeader), boxOf('hdlr', handler), boxOf('minf', table));
    return boxOf('trak', boxOf('tkhd', header), media);
}

;// CONCATENATED MODULE: ./src/media/mp4.ts






function outlineOfMp4(file) {
    const { brand, index: box, fragments, cut } = firstLevel(file);
    if (box === undefined)
        throw missingIndex(cut, fragments.length > 0);
    const index = file.read(box.body, box.end - box.body);
    const tracks = mp4Tracks(index);
    const frames = framesOf(file, index, tracks, fragments);
    const reach = Math.max(0, ...frames.map((part) => part.reach));
    if (cut?.type === 'moof')
        throw endsEarly(cut.end, file.size);
    if (reach > file.size)
        throw cut ? endsEarly(cut.end, file.size) : (0,unusable .qG)(framesPastTheEnd);
    const timings = new Map(frames.map(({ track, start, end, runs }) => [track.id, timingOf(start, end, runs)]));
    const header = contentsOf(index, 'mvhd');
    return {
        container: brand === undefined || brand === 'qt  ' ? 'MOV' : 'MP4',
        head: Buffer.concat([
            boxOf('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
            boxOf('moov', ...(header ? [boxOf('mvhd', header)] : []), ...tracks.map(({ described }) => described)),
        ]),
        timings,
        hasAudio: tracks.some(({ kind }) => kind === 'audio'),
        seconds: shownSeconds(tracks, timings, movieHeader(header), fragments.length > 0),
    };
}
const framesPastTheEnd = 'its index lists frames after the end of the file';
function firstLevel(file) {
    let brand;
    let index;
    let cut;
    const fragments = [];
    for (const box of boxesOf(file)) {
        if (box.end > file.size && ['moov', 'mdat', 'moof'].includes(box.type))
            cut = box;
        else if (box.type === 'ftyp')
            brand ??= file.read(box.body, 4).toString('latin1');
        else if (box.type === 'moov')
            index ??= box;
        else if (box.type === 'moof')
            fragments.push(box);
    }
    return { brand, index, cut, fragments };
}
function framesOf(file, index, tracks, fragments) {
    const all = new Map();
    const add = (track, { begin, first, last, runs, reach }) => {
        if (runs.length === 0)
            return;
        const blank = { track, runs: [], start: Number.POSITIVE_INFINITY, end: 0, next: 0, reach: 0 };
        const known = all.get(track.id) ?? blank;
        all.set(track.id, known);
        const { ticksPerSecond } = track;
        known.next = begin === undefined ? known.next : begin / ticksPerSecond;
        known.start = Math.min(known.start, Math.max(known.next + first / ticksPerSecond, 0));
        known.end = Math.max(known.end, known.next + last / ticksPerSecond);
        known.reach = Math.max(known.reach, reach);
        for (const { frames, ticks } of runs) {
            const seconds = ticks / ticksPerSecond;
            known.runs.push({ frames, seconds });
            known.next += frames * seconds;
        }
    };
    for (const track of tracks)
        add(track, framesInIndex(track));
    const byId = new Map(tracks.map((track) => [track.id, track]));
    const defaults = defaultsIn(index);
    for (const { start, body, end } of fragments) {
        for (const [id, frames] of framesInFragment(file.read(body, end - body), start, defaults)) {
            const track = byId.get(id);
            if (track)
                add(track, frames);
        }
    }
    return [...all.values()];
}
function movieHeader(header) {
    const long = header?.[0] === 1;
    if (header === undefined || header.length < (long ? 32 : 20))
        return { ticksPerSecond: 0, seconds: undefined };
    const ticksPerSecond = header.readUInt32BE(long ? 20 : 12);
    if (ticksPerSecond === 0)
        throw (0,unusable .SQ)();
    const ticks = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
    return { ticksPerSecond, seconds: ticks > 0 ? ticks / ticksPerSecond : undefined };
}
function shownSeconds(tracks, timings, movie, fragmented) {
    const spans = tracks.flatMap(({ id, edits, ticksPerSecond }) => {
        const timing = timings.get(id);
        if (timing === undefined)
            return [];
        if (movie.ticksPerSecond === 0 || edits.length === 0)
            return [timing];
        let end = 0;
        for (const [number, { ticks, from }] of edits.entries()) {
            const stated = ticks / movie.ticksPerSecond;
            const available = from === undefined ? stated : timing.end - Math.max(from / ticksPerSecond, timing.start);
            const open = from !== undefined && (ticks === 0 || (fragmented && number === edits.length - 1));
            end += open ? Math.max(available, 0) : Math.max(Math.min(stated, available), 0);
        }
        return [{ start: 0, end }];
    });
    const length = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
    return fragmented ? length : Math.min(length, movie.seconds ?? length);
}
const endsEarly = (end, size) => (0,unusable .qG)(`its video data should reach to byte ${end.toLocaleString('en-US')}, but it ends at ${size.toLocaleString('en-US')}`);
function missingIndex(cut, fragments) {
    if (fragments) {
        return new unusable .kO('The file is a piece of a stream without its beginning (the moov box is missing). Download the whole video, not one segment.');
    }
    const what = cut?.type === 'moov' ? 'ends inside its index (the moov box)' : 'has no index (the moov box is missing)';
    return new unusable .kO(`The file ${what}: the recording or download was cut off or damaged. Record, export or download it again.`);
}

var never_a_video = __webpack_require__(6822);
;// CONCATENATED MODULE: ./src/media/signatures.ts


const other = (sentence) => ({ sentence });
const picture = (name) => other(`This is a picture (${name}), not a video. TikTok takes MP4, MOV or WebM videos; name a video file.`);
const sound = (name) => other(`This file is only sound (${name}), without a picture. TikTok takes videos only; name a file with a video track.`);
const otherVideo = (name) => other(`This is ${name} video, which TikTok does not take. Convert it, for example with: ffmpeg -i in -c:v libx264 -c:a aac out.mp4`);
const archive = (name) => other(`This is an archive (${name}), not a video. Unpack it and name the video inside.`);
const signatures = [
    ['matroska', 0, '\x1a\x45\xdf\xa3'],
    [picture('HEIC'), 4, 'ftypheic', 'ftypheix', 'ftypheim', 'ftypheis', 'ftypmif1', 'ftypmsf1'],
    [picture('AVIF'), 4, 'ftypavif', 'ftypavis'],
    ['mp4', 4, 'ftyp', 'moov', 'mdat', 'moof', 'styp', 'sidx', 'free', 'skip', 'wide', 'pnot', 'uuid'],
    [picture('WebP'), 8, 'WEBP'],
    [sound('WAV'), 8, 'WAVE'],
    ['avi', 8, 'AVI '],
    [picture('PNG'), 0, '\x89PNG'],
    [picture('JPEG'), 0, '\xff\xd8\xff'],
    [picture('GIF'), 0, 'GIF8'],
    [picture('BMP'), 14, '(\0\0\0'],
    [picture('TIFF'), 0, 'II*\0', 'MM\0*'],
    [sound('MP3'), 0, 'ID3', '\xff\xfb'],
    [sound('FLAC'), 0, 'fLaC'],
    [sound('AAC'), 0, '\xff\xf1'],
    [otherVideo('an Ogg'), 0, 'OggS'],
    [otherVideo('an FLV'), 0, 'FLV\x01'],
    [otherVideo('a WMV'), 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
    [otherVideo('an MPEG'), 0, '\0\0\x01\xba', '\0\0\x01\xb3'],
    [otherVideo('an IVF'), 0, 'DKIF'],
    [otherVideo('a raw (Y4M)'), 0, 'YUV4MPEG2'],
    [archive('ZIP'), 0, 'PK\x03\x04'],
    [archive('gzip'), 0, '\x1f\x8b'],
    [archive('7z'), 0, '7z\xbc\xaf'],
];
const KIND_BYTES = 1024;
const TEXT_BYTES = 512;
function fileKindOf(head) {
    const text = head.toString('latin1');
    if (head.length === 0)
        throw new unusable .kO(`The file ${never_a_video .wg}`);
    const signature = signatures.find(([, at, ...texts]) => texts.some((begins) => text.startsWith(begins, at)));
    const kind = textKind(text.slice(0, TEXT_BYTES)) ?? signature?.[0] ?? guess(head);
    if (typeof kind === 'object')
        throw new unusable .kO(kind.sentence);
    return kind;
}
function textKind(text) {
    const pointer = (0,never_a_video .VY)(text);
    if (pointer !== undefined)
        return other(`This ${pointer}`);
    if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
        return other('This is a web page, not a video: the download got an error or login page. Download the video again.');
    }
    if (!/[^\t\n\f\r -~\x80-\xff]/.test(text)) {
        return other('This is a text file, not a video. TikTok takes MP4, MOV or WebM videos; name a video file.');
    }
    return undefined;
}
function guess(head) {
    if (head.every((byte) => byte === 0)) {
        return other('The file holds only zeros where a video should begin: a download failed. Download it again.');
    }
    if (isTransportStream(head, 188))
        return otherVideo('an MPEG transport stream (.ts)');
    if (isTransportStream(head, 192))
        return otherVideo('an AVCHD or Blu-ray stream (.mts, .m2ts)');
    const raw = rawCodec(head);
    if (raw !== undefined)
        return otherVideo(`a raw ${raw}`);
    return other('This is not a video in a format that can be recognised. TikTok takes MP4, MOV or WebM videos; export it again.');
}
function isTransportStream(head, packetBytes) {
    for (let first = 0; first < packetBytes; first++) {
        if ([0, 1, 2, 3].every((packet) => head[first + packet * packetBytes] === 0x47))
            return true;
    }
    return false;
}
function rawCodec(head) {
    const start = head.findIndex((byte) => byte !== 0);
    const [first = 0, second] = head.subarray(start + 1);
    if (start < 2 || head[start] !== 1)
        return undefined;
    if (second === 1 && [0x40, 0x42, 0x44, 0x46, 0x4e, 0x26, 0x2a].includes(first))
        return 'H.265';
    const [importance, type] = [first >> 5, first & 0x1f];
    if (importance > 3)
        return undefined;
    const isUnit = importance > 0 ? [1, 5, 7, 8].includes(type) : [1, 6, 9].includes(type);
    return isUnit ? 'H.264' : undefined;
}

;// CONCATENATED MODULE: ./src/media/child.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







for (const signal of ['SIGINT', 'SIGBREAK'])
    process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async (path) => process.send?.(await probeFile(String(path))));
process.send?.('ready');
const CONTAINER_OF = {
    MP4: { contentType: 'video/mp4', extension: 'mp4' },
    MOV: { contentType: 'video/quicktime', extension: 'mov' },
    WebM: { contentType: 'video/webm', extension: 'webm' },
    MKV: { contentType: 'video/x-matroska', extension: 'mkv' },
    AVI: { contentType: 'video/x-msvideo', extension: 'avi' },
};
async function probeFile(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, openBounded(path), false);
            return { facts: await factsOf(file) };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch (cause) {
        if ((0,locked .ln)(cause))
            return { locked: (0,locked .c7)(cause) };
        return { unusable: (0,unusable .$N)(cause) };
    }
}
async function factsOf(file) {
    const kind = fileKindOf(file.read(0, KIND_BYTES));
    if (kind === 'avi') {
        refuseCutAvi(file);
        return { container: 'AVI', ...CONTAINER_OF.AVI, sizeBytes: file.size };
    }
    const outline = kind === 'mp4' ? outlineOfMp4(file) : outlineOfMatroska(file);
    const stream = await describeVideo(outline);
    if (!isSensible(stream)) {
        throw new unusable .kO('The header of this video gives no sensible length or picture size. Export it again.');
    }
    return { container: outline.container, ...CONTAINER_OF[outline.container], sizeBytes: file.size, stream };
}
const isSensible = ({ widthPx, heightPx, durationMs, framesPerSecond }) => [widthPx, heightPx, durationMs].every((value) => Number.isSafeInteger(value) && value > 0) &&
    Number.isFinite(framesPerSecond) &&
    framesPerSecond > 0;
function refuseCutAvi(file) {
    for (let position = 0;;) {
        const header = file.read(position, 8);
        if (header.length < 8 || header.toString('latin1', 0, 4) !== 'RIFF')
            return;
        const end = position + 8 + header.readUInt32LE(4);
        if (end > file.size)
            throw (0,unusable .qG)('its RIFF size is larger than the file');
        position = end + (end % 2);
    }
}


 }),

 8527:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   T: () => ( MAX_VIDEO_BYTES),
   u: () => ( probeSchema)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const MAX_VIDEO_BYTES = 4 * 1024 ** 3;
const streamSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    codec: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    widthPx: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    heightPx: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    rotationDegrees: zod__WEBPACK_IMPORTED_MODULE_0__ .euz([0, 90, 180, 270]),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_0__ .Whr().positive(),
    framesPerSecond: zod__WEBPACK_IMPORTED_MODULE_0__ .aig().positive(),
    variableFrameRate: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY(),
    hasAudio: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY(),
});
const videoFacts = zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    container: zod__WEBPACK_IMPORTED_MODULE_0__ .euz(['MP4', 'MOV', 'WebM', 'MKV', 'AVI']),
    contentType: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    extension: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
    sizeBytes: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    stream: streamSchema.optional(),
});
const probeSchema = zod__WEBPACK_IMPORTED_MODULE_0__ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ facts: videoFacts }),
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ unusable: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ locked: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }),
]);


 }),

 6822:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   Kj: () => ( LFS_POINTER_BYTES),
   VY: () => ( whyLfsPointer),
   wg: () => ( EMPTY),
   y_: () => ( whyTooLarge)
 });
 var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8527);

const LFS_POINTER_BYTES = 1024;
const LFS_POINTER_LINE = 'version https://git-lfs.github.com/spec/';
const EMPTY = 'is empty (0 bytes): the step that makes it has failed, or it was committed empty. Make it again, or commit the real file.';
const LFS_POINTER = 'is a Git LFS pointer, not the video: add lfs: true to the actions/checkout step (with: { lfs: true }).';
const whyLfsPointer = (beginning) => beginning.startsWith(LFS_POINTER_LINE) ? LFS_POINTER : undefined;
const whyTooLarge = (sizeBytes) => sizeBytes > _facts_js__WEBPACK_IMPORTED_MODULE_0__ .T
    ? `has ${(sizeBytes / GIBIBYTE).toFixed(2)} GB; TikTok takes 4 GB at most. Re-encode it with a lower bit rate (ffmpeg -i in.mp4 -c:v libx264 -crf 28 -c:a aac out.mp4).`
    : undefined;
const GIBIBYTE = 1024 ** 3;


 }),

 4805:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   $N: () => ( sentenceOf),
   EL: () => ( protectedVideo),
   SQ: () => ( damagedIndex),
   eM: () => ( noFrames),
   gn: () => ( tooSlow),
   kO: () => ( Unusable),
   lW: () => ( tooManyPieces),
   qG: () => ( cutOff),
   qM: () => ( damaged),
   wB: () => ( noVideoTrack)
 });
 var _file_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9315);

class Unusable extends Error {
    name = 'Unusable';
}
const damaged = 'The file is damaged: it cannot be read as a video. Export or download it again.';
const tooSlow = (afterMs) => `The file could not be checked within ${afterMs / 1000} s: it is damaged, or its disk is very slow. Run the step again; if it happens again, export or download the file again.`;
const cutOff = (what) => new Unusable(`The file is cut off: ${what}. The recording, download or copy was interrupted; get the whole file again.`);
const damagedIndex = () => new Unusable('The index of this video is damaged: its lists of frames contradict each other. Export or download it again, or try to repair it with: ffmpeg -i in.mp4 -c copy out.mp4');
function noVideoTrack(hasAudio, isMatroska) {
    const what = hasAudio ? 'only sound, no picture,' : 'no video track';
    const or = isMatroska ? ', or its video track is compressed or turned off' : '';
    return new Unusable(`There is ${what} in this file${or}. TikTok takes videos only; name a file with a video track.`);
}
const noFrames = () => new Unusable('The video track of this file is empty: it has no frames. Record or export the video again.');
const protectedVideo = () => new Unusable('This video is copy-protected (encrypted), so nobody else can play it. Export it without protection.');
const tooManyPieces = () => new Unusable('This video is cut into too many or too large pieces to check. Write it again, for example with: ffmpeg -i in -c copy -movflags +faststart out.mp4');
const GONE = 'The file is gone: check that no other step or program moves or deletes it while this step runs.';
function sentenceOf(cause) {
    if (cause instanceof Unusable)
        return cause.message;
    if ((0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(cause))
        return GONE;
    return (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .j5)(cause) ? `The file ${(0,_file_faults_js__WEBPACK_IMPORTED_MODULE_0__ .wJ)(cause)}` : damaged;
}


 })

};
