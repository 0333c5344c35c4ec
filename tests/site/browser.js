/* Gates of the pages in a browser: accessibility, requests, console, width, search.
 *
 *     node tests/site/browser.js SITE [PAGE ...]
 *
 * Opens every page of SITE, or these, from file:// in headless Chromium (CHROMIUM names
 * another), with hints and other details open, and looks at it in four views.  Prints
 * what tests/site/gates reads: gate, "fault" or "ok", and words, between tabs. */
'use strict';
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const {chromium} = require('playwright-core');

const AXE = require.resolve('axe-core/axe.min.js');
const WIDE = {width: 1000, height: 800}, PHONE = {width: 360, height: 740};
const VIEWS = [[WIDE, 'light'], [PHONE, 'dark'], [PHONE, 'light'], [WIDE, 'dark']];
const words = process.argv.slice(2);
const site = path.resolve(words[0]);
const counts = {access: 0, requests: 0, console: 0, width: 0, search: 0};

const say = (gate, kind, words) => console.log([gate, kind, words].join('\t'));
const lessons = () => fs.readdirSync(site).filter(name => name.endsWith('.html')).sort();

/* One source page stands for all: the same program wrote them. */
function sources() {
    const folder = path.join(site, 'src');
    const list = fs.existsSync(folder) ? fs.readdirSync(folder, {recursive: true}) : [];
    return list.filter(name => name.endsWith('.c.html')).sort().slice(0, 1).map(name => 'src/' + name);
}

/* Faults of the page that show while it loads, whatever the view. */
function watch(page, name) {
    page.on('request', request => {
        const url = request.url();
        counts.requests++;
        if (!url.startsWith(pathToFileURL(site).href) && !/^(data|blob):/.test(url))
            say('requests', 'fault', `${name} asks for ${url}`);
    });
    page.on('requestfailed', request => say('requests', 'fault', `${name}: no ${request.url()}`));
    page.on('pageerror', error => say('console', 'fault', `${name}: ${error.message.split('\n')[0]}`));
    page.on('console', message => {
        if (['error', 'warning'].includes(message.type()))
            say('console', 'fault', `${name}: ${message.text().split('\n')[0]}`);
    });
}

/* What of the page reaches beyond its right edge: the innermost elements. */
function overflow() {
    const root = document.documentElement, edge = root.clientWidth;
    if (root.scrollWidth <= edge)
        return null;
    const clipped = e => e && e !== document.body
        && (getComputedStyle(e).overflowX !== 'visible' || clipped(e.parentElement));
    const wide = [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > edge + 1 && !clipped(e.parentElement));
    const last = wide.filter(e => !wide.some(other => other !== e && e.contains(other)))[0];
    return `${root.scrollWidth} pixels of ${edge}` + (last ? `, for ${last.outerHTML.slice(0, 90)}` : '');
}

/* What axe-core finds.  It looks for visible text in headers of tables and does not see
 * MathML: those that are a formula, which have a label, are left out. */
async function violations(page) {
    const found = await page.evaluate(() =>
        axe.run({exclude: ['th[aria-label]']}, {preload: false, resultTypes: ['violations']}));
    return found.violations.map(({id, nodes}) => `${id}, ${nodes.length} times, at ${nodes[0].target.join(' ')}`);
}

async function look(page, name, [size, scheme]) {
    await page.setViewportSize(size);
    await page.emulateMedia({colorScheme: scheme});
    counts.access++;
    for (const what of await violations(page))
        say('access', 'fault', `${name}, ${size.width} px, ${scheme}: ${what}`);
    if (size !== PHONE)
        return;
    counts.width++;
    const wide = await page.evaluate(overflow);
    if (wide)
        say('width', 'fault', `${name}: ${wide.replace(/\s+/g, ' ')}`);
}

async function open(browser, name) {
    const page = await browser.newPage({viewport: WIDE, colorScheme: 'light'});
    watch(page, name);
    await page.goto(pathToFileURL(path.join(site, name)).href, {waitUntil: 'load'});
    await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
    await page.addScriptTag({path: AXE});
    for (const view of VIEWS)
        await look(page, name, view);
    counts.console++;
    await page.close();
}

/* What somebody may type, and where one of the first three answers leads: words however
 * they are written, names in quoted code, letters, commands. */
const SEARCHES = [
    ['cross-entropy', '05-softmax.html'], ['crossentropy', '05-softmax.html'],
    ['"learning rate"', 'glossary.html#'], ['\u03b7', 'symbols.html#'], ['matrix_view_array', '05-softmax.html'],
    ['nn_dense_forward', '03-dense.html#ex-3.1'], ['make grade EX=5.2', '05-softmax.html#ex-5.2'],
];

async function finds(page, [text, target]) {
    await page.fill('input[type=search]', text);
    const hits = await page.locator('#search li > a').evaluateAll(links => links.map(a => a.getAttribute('href')));
    counts.search++;
    if (!hits.slice(0, 3).some(href => href.startsWith(target)))
        say('search', 'fault', `${text} does not find ${target}, but ${hits.slice(0, 3).join(', ') || 'nothing'}`);
}

/* Counts from the day on which there is a search page, and the pages to find. */
async function search(browser) {
    const there = name => fs.existsSync(path.join(site, name.replace(/#.*/, '')));
    if (!there('search.html'))
        return say('search', 'skip', 'there is no search.html yet');
    const page = await browser.newPage({viewport: WIDE});
    watch(page, 'search.html');
    await page.goto(pathToFileURL(path.join(site, 'search.html')).href);
    await page.fill('input[type=search]', 'a');
    await page.locator('#search .status:not(:empty)').waitFor({timeout: 5000})
        .catch(() => say('search', 'fault', 'the search says nothing'));
    for (const sought of SEARCHES.filter(([, target]) => there(target)))
        await finds(page, sought);
    await page.close();
    say('search', 'ok', `${counts.search} searches find what they should`);
}

/* The pages of `names`, several at a time. */
async function all(browser, names) {
    const queue = [...names];
    const worker = async () => { while (queue.length) await open(browser, queue.shift()); };
    await Promise.all(Array.from({length: 2}, worker));
}

async function main() {
    const names = words.slice(1);
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
            '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    try {
        await all(browser, names.length ? names : [...lessons(), ...sources()]);
        await search(browser);
    } finally {
        await browser.close();
    }
    say('access', 'ok', `axe-core has no complaint about ${counts.access / VIEWS.length} pages`
        + ` in ${VIEWS.length} views each, light and dark, 1000 and 360 pixels`);
    say('requests', 'ok', `${counts.requests} requests, none leaves the site`);
    say('console', 'ok', `nothing on the console of ${counts.console} pages`);
    say('width', 'ok', `no page is wider than 360 pixels`);
}

main().catch(error => { console.error(error.message); process.exit(2); });
