/* What the pages do beyond being read; without it they are complete.
 *
 * Progress: boxes beside sections and exercises, kept in this browser under the key
 * below, by page and anchor ("NN-name#ex-5.3").  Copy buttons.  Definitions of
 * words and symbols where the reader points at them. */
(function () {
    'use strict';

    function make(name, attributes, text) {
        const element = document.createElement(name);
        for (const key in attributes) element.setAttribute(key, attributes[key]);
        if (text) element.textContent = text;
        return element;
    }

    /* ---- Progress ---- */
    const KEY = 'notes-progress';
    const page = (location.pathname.split('/').pop() || 'index.html').replace(/\.html$/, '');

    function read() {
        try {
            return JSON.parse(localStorage.getItem(KEY)) || {};
        } catch (e) {
            return {};
        }
    }

    function write(done) {
        try {
            localStorage.setItem(KEY, JSON.stringify(done));
        } catch (e) { /* a browser that keeps nothing: the boxes hold until it closes */ }
    }

    let done = read();

    /* "NN-name#ex-5.3" of a link, which may lead into this page. */
    function place(link) {
        const [file, anchor] = link.getAttribute('href').split('#');
        return (file.replace(/\.html$/, '') || page) + '#' + anchor;
    }

    function tick(id, name) {
        const box = make('input', {type: 'checkbox', 'aria-label': 'Done: ' + name, 'data-id': id});
        box.addEventListener('change', function () {
            done = read();
            if (box.checked) done[id] = 1;
            else delete done[id];
            write(done);
            show();
        });
        return box;
    }

    function show() {
        document.querySelectorAll('input[data-id]').forEach(function (box) {
            box.checked = box.dataset.id in done;
        });
        document.querySelectorAll('.count').forEach(function (count) {
            const links = Array.from(count.list.querySelectorAll('a[href*="#"]'));
            const ready = links.filter(link => place(link) in done).length;
            count.textContent = ready ? ready + ' of ' + links.length + ' done' : '';
            links.forEach(link => link.classList.toggle('done', place(link) in done));
        });
        const forget = document.querySelector('.forget');
        if (forget) forget.hidden = Object.keys(done).length === 0;
    }

    function count(list, where) {
        const line = make('span', {class: 'count'});
        line.list = list;
        where.append(' ', line);
    }

    function progress() {
        const toc = document.querySelector('.toc');
        if (toc) {
            toc.querySelectorAll('a').forEach(link => link.before(tick(place(link), link.textContent)));
            count(toc, toc.insertBefore(make('p'), toc.firstChild));
        }
        document.querySelectorAll('.exercise').forEach(function (box) {
            const anchor = box.querySelector('.kind');
            const label = make('label', {class: 'tick'}, 'done ');
            label.append(tick(place(anchor), box.querySelector('h3').textContent));
            box.prepend(label);
        });
        document.querySelectorAll('.parts').forEach(parts => count(parts, parts.querySelector('summary')));
        const chapters = document.querySelector('.chapters');
        if (chapters) {
            const forget = make('button', {class: 'forget', type: 'button'}, 'Forget what I have done');
            forget.addEventListener('click', function () {
                done = {};
                write(done);
                show();
            });
            chapters.after(forget);
        }
        show();
        window.addEventListener('storage', function () {
            done = read();
            show();
        });
    }

    /* ---- Copying ---- */
    function copy(text) {
        if (navigator.clipboard) return navigator.clipboard.writeText(text);
        const area = make('textarea', {'aria-hidden': 'true'});
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        return Promise.resolve();
    }

    /* The commands of a block: a terminal holds their output, too. */
    function commands(pre) {
        const typed = Array.from(pre.querySelectorAll('.prompt + b'), b => b.textContent);
        return typed.length ? typed.join('\n') : pre.textContent.trim();
    }

    function copyButtons() {
        document.querySelectorAll('pre.command, .console pre').forEach(function (pre) {
            const button = make('button', {class: 'copy', type: 'button'}, 'copy');
            const frame = make('div', {class: 'copied'});
            button.setAttribute('aria-label', 'Copy: ' + commands(pre).split('\n')[0]);
            button.addEventListener('click', function () {
                copy(commands(pre)).then(function () {
                    button.textContent = 'copied';
                    setTimeout(() => { button.textContent = 'copy'; }, 1500);
                });
            });
            pre.replaceWith(frame);
            frame.append(pre, button);
        });
    }

    /* ---- Definitions ---- */
    const tip = make('div', {id: 'tip', role: 'tooltip', hidden: ''});
    let owner = null, timer = 0;

    function hide() {
        if (owner) owner.removeAttribute('aria-describedby');
        owner = null;
        tip.hidden = true;
    }

    function later(what, ms) {
        clearTimeout(timer);
        timer = setTimeout(what, ms);
    }

    function showTip(link) {
        const text = document.getElementById('tip-' + link.dataset.tip);
        clearTimeout(timer);
        if (!text || owner === link) return;
        hide();
        owner = link;
        tip.replaceChildren(...text.cloneNode(true).childNodes);
        tip.append(' ', make('a', {href: link.getAttribute('href')}, 'more'));
        tip.hidden = false;
        link.setAttribute('aria-describedby', 'tip');
        const at = link.getBoundingClientRect();
        const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
        tip.style.left = scrollX + Math.max(8, Math.min(at.left, room)) + 'px';
        const above = at.bottom + tip.offsetHeight + 12 > innerHeight && at.top > tip.offsetHeight;
        tip.style.top = scrollY + (above ? at.top - tip.offsetHeight - 6 : at.bottom + 6) + 'px';
    }

    function tips() {
        let touched = false;
        document.body.append(tip);
        document.addEventListener('pointerdown', function (event) {
            touched = event.pointerType === 'touch';
            if (!tip.contains(event.target) && !event.target.closest('[data-tip]')) hide();
        });
        document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
        tip.addEventListener('mouseenter', () => clearTimeout(timer));
        tip.addEventListener('mouseleave', () => later(hide, 200));
        document.querySelectorAll('main [data-tip]').forEach(function (link) {
            link.addEventListener('mouseenter', () => later(() => showTip(link), 150));
            link.addEventListener('mouseleave', () => later(hide, 200));
            link.addEventListener('focus', () => { if (link.matches(':focus-visible')) showTip(link); });
            link.addEventListener('blur', () => later(hide, 200));
            link.addEventListener('click', function (event) {
                if (!touched || owner === link) return;
                event.preventDefault();
                showTip(link);
            });
        });
    }

    progress();
    copyButtons();
    tips();
})();
