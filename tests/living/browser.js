/* Living figures in a browser, which CHROMIUM names: node tests/living/browser.js BUILD.
 * Prints TAP. */
'use strict';
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const tasks = require('./figures.js');

const build = path.resolve(process.argv[2]), site = path.join(build, 'site');
let count = 0;

function ok(right, words, ...details) {
    console.log(`${right ? 'ok' : 'not ok'} ${++count} - ${words}`);
    if (!right) details.forEach(detail => console.log(`#   ${detail}`));
}

/* The page of each figure. */
function pages() {
    const found = {};
    for (const name of fs.readdirSync(site).filter(name => name.endsWith('.html')))
        for (const [, figure] of fs.readFileSync(path.join(site, name), 'utf8').matchAll(/data-living="([^"]+)"/g))
            found[figure] = name;
    return found;
}

/* What the twin prints: a list of numbers for each name. */
function twin(figure, given) {
    const text = execFileSync(path.join(build, 'living', figure), given.map(String), { encoding: 'utf8' });
    return Object.fromEntries(text.trim().split('\n').map(line => {
        const [name, ...list] = line.split(' ');
        return [name, list.map(x => x.endsWith('inf') ? Infinity : Number(x))];
    }));
}

/* How far two lists are apart, relative to the largest number. */
function distance(a, b) {
    if (a.length > b.length) return NaN;
    const size = Math.max(...a.map(Math.abs), ...b.map(Math.abs), 1e-300);
    return Math.max(...a.map((x, i) => Math.abs(x - b[i]))) / size;
}

async function open(browser, name, options = {}) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
    page.faults = [];
    page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) page.faults.push(message.text());
    });
    page.on('pageerror', error => page.faults.push(error.message));
    page.on('requestfailed', request => page.faults.push('no ' + request.url()));
    page.on('request', request => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(pathToFileURL(site).href))
            page.faults.push('asks for ' + request.url());
    });
    await page.goto(pathToFileURL(path.join(site, name)).href);
    return page;
}

/* Does the task as a reader would, and compares with the twin. */
async function agree(page, place, task) {
    const source = `(() => { const numbers = (figure, name, n) => Array.from(figure.numbers(name, n));
        const figure = living.figures['${task.figure}'];
        return [(${task.given})(figure), (${task.got})(figure)]; })()`;
    await task.act(page, place);
    const [given, got] = await page.evaluate(source), wanted = twin(task.figure, given);
    const apart = Object.keys(got).map(name => [name, distance(got[name], wanted[name])]);
    const worst = apart.reduce((a, b) => b[1] <= a[1] ? a : b);
    ok(apart.every(([, d]) => d <= task.tolerance),
        `${task.figure}: page and native run agree to ${task.tolerance}, ${task.title}`,
        `${worst[0]} differs by ${worst[1]}`);
    const distances = apart.map(([name, d]) => `${name} ${d.toExponential(1)}`);
    if (process.env.LIVING_TELL) console.log(`# ${task.figure}: ${distances.join(', ')}`);
}

/* What the chapter's own program printed, in its words: its loss has two decimals, if it says one. */
async function asPrinted(place, chapter, [program, begin]) {
    const words = text => [/loss ([\d.]+)/.exec(text)?.[1], /\d+ of \d+ right/.exec(text)[0]];
    const printed = fs.readFileSync(path.join(build, 'figures', chapter, program + '.dat'), 'utf8')
        .split('\n').find(line => line.startsWith(begin));
    const [loss, right] = words(printed), [shown, count] = words(await place.locator('.reading').textContent());
    const due = [loss && `loss ${loss}`, right].filter(Boolean).join(', ');
    ok(right === count && (loss === undefined || loss === Number(shown).toFixed(2)),
        `the page says what the program ${program} printed: ${due}`, `${shown}, ${count}`);
}

async function accessible(page, figure, words) {
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    const { violations } = await page.evaluate(() =>
        axe.run('.living', { preload: false, resultTypes: ['violations'] }));
    ok(violations.length === 0, `${figure}: axe-core has no complaint, ${words}`,
        ...violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 150)}`));
}

/* A page of which the scripts do not run. */
async function silent(browser, name) {
    const page = await open(browser, name, { javaScriptEnabled: false });
    ok(!await page.locator('.living').isVisible() && await page.locator('figure.plot svg').first().isVisible(),
        'without scripts the drawn figure stands alone');
    await page.close();
}

/* Drags a point by a finger, which must not scroll the page away. */
async function finger(page, figure) {
    const handle = page.locator('.living .handle').last();
    if (!await handle.count()) return;
    await handle.scrollIntoViewIfNeeded();
    const look = async () => [await page.evaluate('scrollY'), await handle.getAttribute('aria-label')];
    const box = await handle.boundingBox(), [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const [from, stood] = await look(), screen = await page.context().newCDPSession(page);
    const put = (type, ...touchPoints) => screen.send('Input.dispatchTouchEvent', { type, touchPoints });
    await put('touchStart', { x, y });
    for (let k = 1; k <= 10; k++) await put('touchMove', { x: x - 3 * k, y: y - 6 * k });
    await put('touchEnd');
    const [to, stands] = await look();
    ok(to === from && stands !== stood, `${figure}: a finger drags a point, and not the page`,
        `scrolled by ${to - from}, ${stands}`);
}

async function onPhone(browser, figure, name) {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' };
    const page = await open(browser, name, phone);
    await page.locator('.living:not([hidden])').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    ok(wide <= 360 && page.faults.length === 0, `${figure}: it fits a phone, and the console is silent`,
        `${wide} pixels`, ...page.faults);
    await accessible(page, figure, 'on a phone in the dark');
    await finger(page, figure);
    await page.close();
}

/* The page and all that it loads. */
function light(figure, name) {
    const links = fs.readFileSync(path.join(site, name), 'utf8').matchAll(/(?:src|href)="([^"#]+\.(?:js|css|woff2))"/g);
    const parts = [name, ...Array.from(links, link => link[1])];
    const weight = parts.reduce((sum, part) => sum + fs.statSync(path.join(site, part)).size, 0);
    ok(weight < 2e6, `${figure}: its page weighs less than 2 MB`, `${weight} bytes`);
}

/* All that is to be seen of a figure. */
async function examine(browser, figure, name) {
    ok(name !== undefined, `${figure}: a page has it`);
    if (!name) return;
    light(figure, name);
    await onPhone(browser, figure, name);
    let seen = false;
    for (const task of tasks.filter(task => task.figure === figure)) {
        const page = await open(browser, name, task.options), place = page.locator('.living');
        await page.locator('.living:not([hidden])').waitFor();
        if (!seen) await accessible(page, figure, 'in daylight');
        seen = true;
        await agree(page, place, task)
            .catch(error => ok(false, `${figure}: ${task.title}`, error.message.split('\n')[0]));
        if (task.program) await asPrinted(place, name.replace('.html', ''), task.program);
        ok(page.faults.length === 0, `${figure}: nothing on the console, no request leaves the page`, ...page.faults);
        await page.close();
    }
}

async function main() {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    const found = pages(), queue = [...new Set(tasks.map(task => task.figure))].reverse();
    const work = async () => {
        while (queue.length) {
            const figure = queue.shift();
            await examine(browser, figure, found[figure]);
        }
    };
    await silent(browser, found.training);
    await Promise.all([work(), work()]);
    await browser.close();
}

main().catch(error => { console.error(error.message); process.exit(2); });
