// Goes through decks of slides in headless Chromium, and prints what stands beyond the
// edge of a slide or was shrunk by more than a quarter, errors of scripts, and requests.
//
//     CHROMIUM=$(lib/tools/browser) node tests/editions/slides.js DECK.html ...
//
// The last line says how many slides there were.  Ends with 1 if anything was wrong.
"use strict";
const path = require("path");
const { chromium } = require(path.join(__dirname, "../site/node_modules/playwright-core"));

// What is wrong with the slide that is shown.
function faults() {
    const slide = Reveal.getCurrentSlide();
    const sheet = slide.querySelector(".sheet");
    const title = (slide.querySelector("h1, h2") || slide).textContent.trim();
    const beyond = [...sheet.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1);
    });
    const found = beyond.slice(0, 1).map((e) => `${title}: <${e.tagName.toLowerCase()}> stands beyond the edge`);
    if (+sheet.style.zoom && sheet.style.zoom < 0.75) found.push(`${title}: shrunk to ${sheet.style.zoom}`);
    return found;
}

async function look(page, deck, say) {
    await page.goto("file://" + path.resolve(deck));
    await page.waitForFunction(() => window.Reveal && Reveal.isReady());
    const total = await page.evaluate(() => Reveal.getTotalSlides());
    for (let k = 0; k < total; k++) {
        for (const fault of await page.evaluate(faults)) say(`${path.basename(deck)}: ${fault}`);
        await page.evaluate(() => Reveal.next());
    }
    return total;
}

(async () => {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    let wrong = 0, slides = 0;
    const say = (text) => { wrong = 1; console.log(text); };
    page.on("pageerror", (error) => say(String(error)));
    page.on("console", (message) => message.type() === "error" && say(message.text()));
    page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || say("asks for " + request.url()));
    for (const deck of process.argv.slice(2)) slides += await look(page, deck, say);
    console.log(`${slides} slides`);
    await browser.close();
    process.exit(wrong);
})();
