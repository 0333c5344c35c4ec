/* The search: no server, and nothing is read before somebody searches.  The build has
 * put the records of all pages into search-index.js, which sets window.searchIndex. */
(function () {
    'use strict';

    const MOST = 25;
    const SCRIPT = 'search-index.js';

    /* Without case and accents; "cross-entropy" and "cross entropy" are the same. */
    function plain(text) {
        return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[-\u2010-\u2015]/g, ' ');
    }

    const GREEK = {α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', λ: 'lambda',
        μ: 'mu', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ω: 'omega'};

    /* Nothing but words, with a space before each. */
    function spaced(text) {
        const letters = plain(text).replace(/[α-ω]/g, letter => GREEK[letter] || letter);
        return (' ' + letters).replace(/[^\p{L}\p{N}_.]+/gu, ' ').trimEnd();
    }

    let records = null;

    function prepare() {
        records = window.searchIndex.map(function (r) {
            const all = spaced([r.title, r.text, r.in, r.names || ''].join(' '));
            return Object.assign({}, r, {
                words: spaced(r.title), name: spaced(r.title.split(' (')[0]), all, joined: all.replaceAll(' ', '')
            });
        });
    }

    function load(then) {
        if (records) return then();
        const script = document.createElement('script');
        script.src = SCRIPT;
        script.onload = function () {
            prepare();
            then();
        };
        document.head.append(script);
    }

    /* How often words begin like this one; "matrix" is found in gsl_matrix_view, too. */
    function count(text, word) {
        return text.split(' ' + word).length - 1 || text.split('_' + word).length - 1;
    }

    /* How well a record answers; 0 if it lacks a word.  "minibatch" is in "mini-batch". */
    function score(record, query, words) {
        let sum = 0;
        for (const word of words) {
            const times = count(record.all, word);
            if (times === 0 && (word.length < 6 || !record.joined.includes(word))) return 0;
            sum += 1 + Math.min(4, times);
            if (count(record.words, word) || !times && record.name.replaceAll(' ', '').includes(word)) sum += 20;
            else if (times) sum += 3;
        }
        if (record.all.includes(query)) sum += 10;
        if (record.words.includes(query)) sum += 10;
        if (record.name === query) sum += 40;
        return sum;
    }

    function find(text) {
        const query = spaced(text);
        const words = query.split(' ').filter(Boolean);
        if (words.length === 0) return [];
        return records
            .map(record => ({record, score: score(record, query, words)}))
            .filter(hit => hit.score > 0)
            .sort((a, b) => b.score - a.score)
            .map(hit => hit.record);
    }

    /* ---- What is shown ---- */
    function make(name, className, ...content) {
        const element = document.createElement(name);
        if (className) element.className = className;
        element.append(...content);
        return element;
    }

    /* Where to begin to read: at all words together, else at the first. */
    function place(text, words) {
        const all = text.indexOf(words.join(' '));
        return Math.max(0, all >= 0 ? all : text.indexOf(words[0]));
    }

    /* A piece of the text round the words, which are marked. */
    function excerpt(record, text) {
        const words = plain(text).split(/\s+/).filter(Boolean);
        const at = place(plain(record.text), words);
        const from = at < 60 ? 0 : record.text.indexOf(' ', at - 60) + 1;
        const rest = record.text.length - from > 180;
        const piece = record.text.slice(from, rest ? record.text.lastIndexOf(' ', from + 180) : undefined);
        const out = make('p', '', from ? '… ' : '');
        const escaped = words.map(w => w.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|');
        piece.split(new RegExp('(' + escaped + ')', 'i')).forEach((part, i) => {
            out.append(i % 2 ? make('mark', '', part) : part);
        });
        out.append(rest ? ' …' : '');
        return out;
    }

    function item(record, text) {
        const link = make('a', '', record.title);
        link.href = record.page;
        return make('li', '', link, ' ', make('span', 'place', record.in), excerpt(record, text));
    }

    function said(hits, text) {
        if (!text.trim()) return '';
        if (hits.length === 0) return 'Nothing found.';
        return hits.length > MOST ? 'The best ' + MOST + ' of ' + hits.length : hits.length + ' found';
    }

    /* Arrows go through the results, Enter in the field opens the first. */
    function keys(event, input, list) {
        const links = [input, ...list.querySelectorAll('a')];
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        const here = links.indexOf(document.activeElement);
        if (step && links[here + step]) {
            event.preventDefault();
            links[here + step].focus();
        } else if (event.key === 'Enter' && here === 0 && links[1]) {
            event.preventDefault();
            links[1].click();
        }
    }

    function mount(root, done) {
        const input = make('input');
        const label = make('label', '', 'Search the notes ', input);
        const status = make('p', 'status');
        const list = make('ol', 'results');
        input.type = 'search';
        input.autocomplete = 'off';
        input.spellcheck = false;
        status.setAttribute('role', 'status');
        function update() {
            load(function () {
                const hits = find(input.value);
                status.textContent = said(hits, input.value);
                list.replaceChildren(...hits.slice(0, MOST).map(r => item(r, input.value)));
            });
        }
        input.addEventListener('input', update);
        list.addEventListener('click', event => { if (done && event.target.closest('a')) done(); });
        root.addEventListener('keydown', event => keys(event, input, list));
        root.append(label, status, list);
        return {input, update};
    }

    /* ---- On its own page, and in a dialog on the others ---- */
    function onPage(root) {
        const {input, update} = mount(root);
        input.value = decodeURIComponent(location.hash.slice(1));
        input.addEventListener('input', () => history.replaceState(null, '', '#' + encodeURIComponent(input.value)));
        input.focus();
        if (input.value) update();
    }

    function inDialog(link) {
        const dialog = make('dialog', 'search-dialog');
        dialog.setAttribute('aria-label', 'Search');
        const {input} = mount(dialog, () => dialog.close());
        document.body.append(dialog);
        function open(event) {
            event.preventDefault();
            if (!dialog.open) dialog.showModal();
            input.focus();
            input.select();
        }
        link.addEventListener('click', event => { if (!event.ctrlKey && !event.metaKey) open(event); });
        dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
        document.addEventListener('keydown', function (event) {
            const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
            if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) open(event);
        });
    }

    const root = document.getElementById('search');
    const link = document.querySelector('.search-link');
    if (root) onPage(root);
    else if (link && window.HTMLDialogElement) inDialog(link);
})();
