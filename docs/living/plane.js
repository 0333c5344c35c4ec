// A drawing with two axes, for living figures: what is drawn anew each time, and points
// that can be taken, by hand or by the arrow keys.

living.plane = (() => {
    'use strict';
    const { shape, set } = living;
    const width = 440, left = 62, right = 418, top = 12;

    // Samples of label 0 are circles, of label 1 triangles, as in every figure; what has
    // no label is a circle too, of the class that is named.
    function mark(kind, size = 7) {
        const s = size * 1.2;
        if (kind !== 1) return shape('circle', { r: size, class: kind === 0 ? 'zero' : kind });
        return shape('path', { d: `M0 ${-s}L${s} ${s * .8}L${-s} ${s * .8}Z`, class: 'one' });
    }

    function axis(to, { from, to: end, ticks = [from, end], words = String, name }, bottom, place, across) {
        for (const v of ticks) {
            const p = place(v);
            to.append(across
                ? shape('text', { x: p, y: bottom + 19, 'text-anchor': 'middle' }, words(v).replace('-', '−'))
                : shape('text', { x: left - 7, y: p + 5, 'text-anchor': 'end' }, words(v).replace('-', '−')));
        }
        const upright = `translate(14 ${(top + bottom) / 2}) rotate(-90)`;
        to.append(across
            ? shape('text', { x: (left + right) / 2, y: bottom + 40, 'text-anchor': 'middle' }, name)
            : shape('text', { x: 0, y: 0, transform: upright, 'text-anchor': 'middle' }, name));
    }

    // Pieces of the line on which values of a grid are `level`: [[i, j], [i, j]], in cells.
    // A network that runs away answers infinity before its loss does.
    function crossings(values, nx, ny, level) {
        const found = [], finite = v => Math.min(Math.max(v, -1e300), 1e300);
        for (let j = 0; j + 1 < ny; j++)
            for (let i = 0; i + 1 < nx; i++) {
                const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]], ends = [];
                corners.forEach(([pi, pj], k) => {
                    const [qi, qj] = corners[(k + 1) % 4];
                    const a = finite(values[pj * nx + pi] - level), b = finite(values[qj * nx + qi] - level);
                    if (!(a > 0 ? b <= 0 : a <= 0 && b > 0)) return;
                    ends.push([pi + (qi - pi) * a / (a - b), pj + (qj - pj) * a / (a - b)]);
                });
                for (let k = 0; k + 1 < ends.length; k += 2) found.push([ends[k], ends[k + 1]]);
            }
        return found;
    }

    // A picture of a grid, its first row at the bottom; colour(value) is [r, g, b, alpha].
    function picture(values, nx, ny, colour) {
        const canvas = living.element('canvas', { width: nx, height: ny });
        const context = canvas.getContext('2d'), image = context.createImageData(nx, ny);
        for (let k = 0; k < nx * ny; k++)
            image.data.set(colour(values[(ny - 1 - Math.floor(k / nx)) * nx + k % nx]), 4 * k);
        context.putImageData(image, 0, 0);
        return canvas.toDataURL();
    }

    // Lets a node be moved, to a place in pixels of the drawing or by keys.  place() is where
    // it stands: who takes it beside its middle does not make it jump.
    function movable(node, svg, { place, move, nudge, press }) {
        let held = null;
        const under = event => {
            const box = svg.getBoundingClientRect(), scale = width / box.width;
            return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
        };
        node.addEventListener('pointerdown', event => {
            if (event.button !== 0 || !event.isPrimary) return;
            node.setPointerCapture(event.pointerId);
            const [u, v] = under(event), [a, b] = place();
            held = [a - u, b - v];
        });
        node.addEventListener('pointermove', event => {
            if (!held || !event.isPrimary) return;
            const [u, v] = under(event);
            move(u + held[0], v + held[1]);
        });
        node.addEventListener('pointerup', () => { held = null; });
        node.addEventListener('pointercancel', () => { held = null; });
        node.addEventListener('keydown', event => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
            if (step) nudge(...step);
            else if (press && (event.key === 'Enter' || event.key === ' ')) press();
            else return;
            event.preventDefault();
        });
        if (press) node.addEventListener('dblclick', press);
    }

    return function plane(figure, { x, y, label, height = 330 }) {
        const bottom = height - 46;
        const px = v => left + (v - x.from) / (x.to - x.from) * (right - left);
        const py = v => bottom - (v - y.from) / (y.to - y.from) * (bottom - top);
        const clips = document.querySelectorAll('clipPath').length;
        const clip = 'living-clip-' + clips + Math.random().toString(36).slice(2);
        const frame = shape('g', { class: 'frame' }), ink = shape('g', { 'clip-path': `url(#${clip})` });
        const handles = shape('g', {}), notes = shape('g', {});
        const box = { x: left, y: top, width: right - left, height: bottom - top };
        const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label },
            shape('clipPath', { id: clip }, shape('rect', box)),
            ink, shape('rect', { ...box, class: 'border' }), frame, notes, handles);
        axis(frame, x, bottom, px, true);
        axis(frame, y, bottom, py, false);
        figure.drawing.append(svg);
        const keep = (v, { from, to }) => Math.min(Math.max(v, from), to);
        const add = (node, attributes) => { ink.append(set(node, attributes)); return node; };

        return {
            svg,
            clear() { ink.replaceChildren(); notes.replaceChildren(); },
            path(points, kind) {
                const places = points.map(([a, b]) => `${px(a).toFixed(1)} ${py(b).toFixed(1)}`);
                add(shape('path', {}), { d: 'M' + places.join('L'), class: kind });
            },
            dot(a, b, kind, size) {
                add(mark(kind, size), { transform: `translate(${px(a)} ${py(b)})` });
            },
            ring(a, b) { add(shape('circle', {}), { cx: px(a), cy: py(b), r: 14, class: 'ring' }); },
            words(a, b, text, anchor = 'start', dx = 0, dy = 5) {
                notes.append(shape('text', { x: px(a) + dx, y: py(b) + dy, 'text-anchor': anchor }, text));
            },
            // Where w1 x + w2 y + b = 0, and an arrow to the side where it is more.
            border(w1, w2, b) {
                const size = Math.hypot(w1, w2);
                if (!(size > 0)) return;
                const cx = (x.from + x.to) / 2, cy = (y.from + y.to) / 2, d = -(w1 * cx + w2 * cy + b) / size ** 2;
                const [ox, oy] = [cx + d * w1, cy + d * w2], far = 2 * (x.to - x.from + y.to - y.from) / size;
                this.path([[ox - far * w2, oy + far * w1], [ox + far * w2, oy - far * w1]], 'line');
                const arrow = .1 * (x.to - x.from) / size, [ex, ey] = [ox + arrow * w1, oy + arrow * w2];
                this.path([[ox, oy], [ex, ey]], 'line');
                const turn = Math.atan2(py(ey) - py(oy), px(ex) - px(ox)) * 180 / Math.PI;
                const transform = `translate(${px(ex)} ${py(ey)}) rotate(${turn})`;
                add(shape('path', {}), { d: 'M8 0L-4 5L-4 -5Z', class: 'head', transform });
            },
            // The line on which a grid over the whole plane has this level.
            contour(values, nx, ny, level, kind) {
                const across = i => left + i / (nx - 1) * (right - left);
                const up = j => bottom - j / (ny - 1) * (bottom - top);
                const at = ([i, j]) => `${across(i).toFixed(1)} ${up(j).toFixed(1)}`;
                const d = crossings(values, nx, ny, level).map(([a, b]) => `M${at(a)}L${at(b)}`).join('');
                if (d) add(shape('path', {}), { d, class: kind });
            },
            heat(values, nx, ny, colour) {
                add(shape('image', {}), { ...box, preserveAspectRatio: 'none', href: picture(values, nx, ny, colour) });
            },
            // A point that can be taken: at is [x, y]; moved(x, y) is told, and pressed().
            handle({ kind, at, moved, pressed, name }) {
                const reach = shape('circle', { r: 20, class: 'reach' });
                const node = shape('g', { class: 'handle', tabindex: 0, role: 'button' }, reach);
                const it = {
                    node,
                    at,
                    place(a, b) {
                        it.at = [keep(a, x), keep(b, y)];
                        node.setAttribute('transform', `translate(${px(it.at[0])} ${py(it.at[1])})`);
                        node.setAttribute('aria-label', name(...it.at));
                    },
                    look(next) {
                        kind = next;
                        if (node.childElementCount > 1) node.lastChild.remove();
                        node.append(mark(kind));
                        it.place(...it.at);
                    },
                };
                const go = (a, b) => { it.place(a, b); moved(...it.at); figure.draw(); };
                movable(node, svg, {
                    place: () => [px(it.at[0]), py(it.at[1])],
                    move: (u, v) => go(
                        x.from + (u - left) / (right - left) * (x.to - x.from),
                        y.from + (bottom - v) / (bottom - top) * (y.to - y.from)),
                    nudge: (i, j) => go(it.at[0] + i * (x.to - x.from) / 56, it.at[1] + j * (y.to - y.from) / 56),
                    press: pressed && (() => { pressed(); figure.draw(); }),
                });
                it.look(kind);
                handles.append(node);
                return it;
            },
            empty() { handles.replaceChildren(); },
        };
    };
})();
