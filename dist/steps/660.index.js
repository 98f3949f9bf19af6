export const id = 660;
export const ids = [660];
export const modules = {

 8279:
 ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

 __webpack_require__.d(__webpack_exports__, {
   plainText: () => ( plainText)
 });
 var markdown_it__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5251);

const parser = new markdown_it__WEBPACK_IMPORTED_MODULE_0__ .A({ html: true });
parser.validateLink = () => true;
parser.normalizeLinkText = (address) => address;
const BLOCK_TAG = /^<\/?(?:blockquote|details|div|h[1-6]|li|ol|p|pre|summary|table|tr|ul)\b/i;
function plainText(markdown) {
    const lines = markdown.split(/\r\n?|\n/);
    let previousEnd = 0;
    const parts = blocksOf(parser.parse(markdown, {})).map(({ text, start, end }) => {
        const hasBlankLine = lines.slice(previousEnd, start).some((line) => /^[\s>]*$/.test(line));
        previousEnd = end;
        return hasBlankLine ? `\n${text}` : text;
    });
    const plain = parts.join('\n').split('\n');
    return withoutGenerated(plain.map((line) => line.trimEnd()))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
const AUTHORS = /(?<=[^\s•]),? by @[\w-]+(?:\[bot\])?(?:,? (?:and|with) @[\w-]+(?:\[bot\])?)*(?: in(?: #\d+)?)?$/;
const ONLY_GENERATED = /^(?:• )?(?:@\S+ made their first contribution(?: in(?: #\d+)?)?|Full Changelog:?.*)$/;
function withoutGenerated(lines) {
    const own = lines.filter((line) => !ONLY_GENERATED.test(line)).map((line) => line.replace(AUTHORS, ''));
    const hasNewContributors = lines.some((line) => /made their first contribution/.test(line));
    return hasNewContributors ? own.filter((line) => line !== 'New Contributors') : own;
}
function blocksOf(tokens) {
    const blocks = [];
    let bullet = '';
    let cells;
    let [start, end] = [0, 0];
    const add = (text) => {
        if (text.trim() === '')
            return;
        blocks.push({ text: `${bullet}${text}`, start, end });
        bullet = '';
    };
    for (const { type, info, markup, map, content, children } of tokens) {
        if (map)
            [start, end] = map;
        if (type === 'list_item_open')
            bullet = `${info === '' ? '•' : `${info}${markup}`} `;
        else if (type === 'list_item_close')
            bullet = '';
        else if (type === 'fence' || type === 'code_block')
            add(content.replace(/\n$/, ''));
        else if (type === 'html_block')
            add(inlineText(parser.parseInline(withoutOpenComment(content), {})[0]?.children));
        else if (type === 'tr_open')
            cells = [];
        else if (type === 'inline' && cells)
            cells.push(inlineText(children));
        else if (type === 'inline')
            add(withoutExtensions(inlineText(children), bullet !== ''));
        else if (type === 'tr_close') {
            add(cells?.join(' | ') ?? '');
            cells = undefined;
        }
    }
    return blocks;
}
function withoutOpenComment(html) {
    const open = html.indexOf('<!--', Math.max(0, html.lastIndexOf('-->')));
    return open === -1 ? html : html.slice(0, open);
}
const withoutExtensions = (text, isListItem) => text.replace(isListItem ? /^\[[ xX]\]\s+/ : /^\[![A-Z]+\](?:\n|$)/, '');
const ADDRESS = /(?:(?<=\S) )?(?:\((?:https?:\/\/|www\.)[^\s<>()]+\)|\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)'"\]])/gi;
function inlineText(tokens) {
    let text = '';
    let [isAtLineStart, needsNewLine, isAutolink] = [true, false, false];
    const write = (written, isText = false) => {
        const part = isText ? written.replaceAll(ADDRESS, '') : written;
        if (part === '')
            return;
        text += needsNewLine && !part.startsWith('\n') ? `\n${part}` : part;
        needsNewLine = false;
        isAtLineStart = part.endsWith('\n');
    };
    for (const { type, content, markup } of tokens ?? []) {
        if (type === 'link_open')
            isAutolink = markup === 'autolink';
        else if (type === 'link_close')
            isAutolink = false;
        else if (type === 'softbreak' || type === 'hardbreak')
            write('\n');
        else if (type === 'text')
            write(isAutolink ? content.replace(/^mailto:/i, '') : content, true);
        else if (type === 'code_inline')
            write(content);
        else if (type === 'html_inline') {
            if (/^<br\b/i.test(content))
                write('\n');
            if (BLOCK_TAG.test(content))
                needsNewLine = !isAtLineStart;
            if (/^<li\b/i.test(content))
                write('• ');
        }
    }
    return text;
}


 })

};
