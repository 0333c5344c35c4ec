// Living figures: what every one of them needs.  A figure's own script holds the
// module that was made of its C, and draws what the functions there work out:
//
//     living.figure('NAME', { title: 'What to try', text: 'How' }, figure => {
//         ... planes, sliders and buttons, once ...
//         return () => { ... draw ... };         called after every change
//     });

const living = (() => {
    'use strict';
    const modules = {}, whose = {}, figures = {};
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

    // ---- Elements ----

    function set(node, attributes) {
        for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
        return node;
    }

    function element(tag, attributes, ...inside) {
        const node = set(document.createElement(tag), attributes);
        node.append(...inside);
        return node;
    }

    function shape(tag, attributes, ...inside) {
        const node = set(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes);
        node.append(...inside);
        return node;
    }

    // A number for people: so many decimals, and a true minus sign.
    function show(x, decimals = 2) {
        if (!Number.isFinite(x)) return String(x).replace('Infinity', '∞').replace('-', '−');
        const text = x.toFixed(decimals);
        return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
    }

    // The same without zeros that say nothing.
    function brief(x, decimals = 2) {
        return show(x, decimals).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
    }

    // "1 step", "2 steps".
    function times(n, word) {
        return `${n} ${word}${n === 1 ? '' : 's'}`;
    }

    // 10 to the power k, for the ticks of a logarithmic axis.
    function power(k) {
        return '10' + String(k).replace(/./g, digit => digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]);
    }

    // From, ..., to, so many numbers at equal distances.
    function range(from, to, count) {
        return Array.from({ length: count }, (_, i) => from + (to - from) * i / (count - 1));
    }

    // ---- The module ----

    // What the C library asks of a system.  There is none, but what is printed shows.
    function system(module) {
        function fd_write(file, pieces, count, written) {
            const memory = new DataView(module.c.memory.buffer);
            let text = '', size = 0;
            for (let i = 0; i < count; i++) {
                const length = memory.getUint32(pieces + 8 * i + 4, true);
                text += new TextDecoder().decode(
                    new Uint8Array(memory.buffer, memory.getUint32(pieces + 8 * i, true), length));
                size += length;
            }
            memory.setUint32(written, size, true);
            console.error(text);
            return 0;
        }
        const refuse = () => 8; // EBADF
        return new Proxy({ fd_write }, { get: (known, name) => known[name] || refuse });
    }

    async function load(name) {
        const code = Uint8Array.from(atob(modules[name]), letter => letter.charCodeAt(0));
        const module = {};
        const { instance } = await WebAssembly.instantiate(code, { wasi_snapshot_preview1: system(module) });
        module.c = instance.exports;
        module.c._initialize();
        return module.c;
    }

    // ---- Controls ----

    let ids = 0;
    function control(figure, name, input, output) {
        input.id = 'living-' + ++ids;
        figure.controls.append(element('div', { class: 'control' },
            element('label', { for: input.id }, name), ...(output ? [output] : []), input));
    }

    // A slider through a list of values; `at` counts from 0.
    function slider(figure, { name, values, at = 0, words = String, change = () => {} }) {
        const input = element('input', { type: 'range', min: 0, step: 1 });
        const output = element('span', { class: 'value' });
        const it = {
            input,
            get value() { return values[input.value]; },
            get at() { return Number(input.value); },
            set(at, list = values) {
                values = list;
                input.max = values.length - 1;
                input.value = at;
                output.textContent = words(it.value);
                input.setAttribute('aria-valuetext', words(it.value));
            },
        };
        input.addEventListener('input', () => { it.set(input.value); change(); figure.draw(); });
        control(figure, name, input, output);
        it.set(at);
        return it;
    }

    function choice(figure, { name, options, at = 0, change = () => {} }) {
        const input = element('select', {}, ...options.map(words => element('option', {}, words)));
        input.selectedIndex = at;
        input.addEventListener('change', () => { change(); figure.draw(); });
        control(figure, name, input);
        return { input, get at() { return input.selectedIndex; }, set(at) { input.selectedIndex = at; } };
    }

    function button(figure, name, press) {
        const input = element('button', { type: 'button' }, name);
        input.addEventListener('click', () => { press(); figure.draw(); });
        figure.buttons.append(input);
        return input;
    }

    // A table of numbers under the drawing: show(rows) fills it.
    function table(figure, head, words) {
        const body = element('tbody', {});
        const row = (tag, cells) => element('tr', {}, ...cells.map(text => element(tag, {}, text)));
        figure.drawing.append(element('div', { class: 'rows', tabindex: 0, role: 'group', 'aria-label': words },
            element('table', {}, element('thead', {}, row('th', head)), body)));
        return rows => body.replaceChildren(...rows.map(cells => row('td', cells)));
    }

    // ---- A figure ----

    // Calls step again and again until it returns false or is stopped, and draws in between:
    // at every frame, or twice a second for those who want no motion.
    function repeat(figure, step) {
        let frame = 0;
        function work() {
            const end = performance.now() + (still ? 500 : 12);
            let going = true;
            while (going && performance.now() < end) going = step();
            frame = going ? requestAnimationFrame(work) : 0;
            figure.draw();
        }
        return {
            get going() { return frame !== 0; },
            start() { frame = frame || requestAnimationFrame(work); },
            stop() { cancelAnimationFrame(frame); frame = 0; },
        };
    }

    function open(place, name, c) {
        const figure = {
            c,
            drawing: element('div', { class: 'stage' }),
            controls: element('div', { class: 'controls' }),
            buttons: element('div', { class: 'buttons' }),
            reading: element('p', { class: 'reading', role: 'status' }),
            numbers: (array, n) => new Float64Array(c.memory.buffer, c[array].value, n),
            integers: (array, n) => new Int32Array(c.memory.buffer, c[array].value, n),
            plane: options => living.plane(figure, options),
            board: options => living.board(figure, options),
            slider: options => slider(figure, options),
            choice: options => choice(figure, options),
            button: (words, press) => button(figure, words, press),
            table: (head, words) => table(figure, head, words),
            repeat: step => repeat(figure, step),
            say(text) { if (figure.reading.textContent !== text) figure.reading.textContent = text; },
            draw() {},
        };
        return figure;
    }

    async function start(place, name, { title, text }, build) {
        const figure = open(place, name, await load(name));
        figure.draw = build(figure);
        place.append(element('p', { class: 'title' }, title), element('p', { class: 'help' }, text),
            figure.drawing, figure.reading, figure.controls, figure.buttons);
        if (whose[name])
            place.append(element('p', { class: 'whose' }, `Runs your own ${whose[name].split(' ').join(', ')}.`));
        place.setAttribute('aria-label', title);
        place.hidden = false;
        figure.draw();
        figures[name] = figure;
    }

    return {
        figures, element, shape, set, show, brief, times, power, range,
        // Its code, and the names of the reader's own units in it.
        module(name, text, own) { modules[name] = text; whose[name] = own; },
        figure(name, words, build) {
            for (const place of document.querySelectorAll(`[data-living="${name}"]`))
                start(place, name, words, build);
        },
    };
})();
