// A drawing without axes, for living figures: boxes, circles and wires, drawn anew each time.

living.board = (figure, { height, label }) => {
    const { shape } = living;
    const ink = shape('g', {});
    figure.drawing.append(shape('svg', { viewBox: `0 0 440 ${height}`, role: 'img', 'aria-label': label }, ink));
    const add = (tag, attributes, ...inside) => ink.append(shape(tag, attributes, ...inside));

    return {
        clear() { ink.replaceChildren(); },
        words(x, y, text, kind = '', anchor = 'middle') {
            add('text', { x, y: y + 5, class: kind, 'text-anchor': anchor }, text);
        },
        box(x, y, width, height, text, kind = '') {
            add('rect', { x, y, width, height, class: `shape ${kind}` });
            this.words(x + width / 2, y + height / 2, text, kind);
        },
        circle(x, y, r, text, kind = '') {
            add('circle', { cx: x, cy: y, r, class: `shape ${kind}` });
            this.words(x, y, text, kind);
        },
        wire(x1, y1, x2, y2, kind = '') { add('path', { d: `M${x1} ${y1}L${x2} ${y2}`, class: `wire ${kind}` }); },
    };
};
