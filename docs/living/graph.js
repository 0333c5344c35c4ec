living.figure('graph', {
    title: 'Step back through a graph',
    text: 'L = (ab + c) f. Data grow upwards from the leaves. Then slopes come down, one operation at a time: '
        + 'each passes its slope on to its operands, times its own local slope.',
}, figure => {
    const { c } = figure, { brief, range } = living;
    const names = ['a', 'b', 'c', 'f', 'e', 'd', 'L'];
    const made = { 4: '×', 5: '+', 6: '×' }, operands = { 4: [0, 1], 5: [4, 2], 6: [5, 3] };
    const places = [[58, 340], [174, 340], [268, 230], [372, 120], [116, 230], [192, 120], [282, 20]];
    const board = figure.board({ height: 400, label: 'The graph of L, its leaves below' });
    const steps = figure.slider({ name: 'Steps back', values: range(0, 4, 5) });
    const leaves = [2, -3, 10, -2].map((x, i) => figure.slider({
        name: `Leaf ${names[i]}`, values: range(-12, 12, 49), at: 2 * (x + 12), words: v => brief(v),
    }));
    figure.button('One step back', () => steps.set(Math.min(steps.at + 1, 4)));
    figure.button('Forget the slopes', () => steps.set(0));

    // A factor after a sign of multiplication.
    const factor = x => x < 0 ? `(${brief(x, 3)})` : brief(x, 3);

    // Which value's operation passed its slope on last, in words.
    function told(last, data, grad) {
        const name = k => names[k], [p, q] = operands[last], slope = brief(grad[last], 3);
        return made[last] === '+'
            ? `${name(last)} = ${name(p)} + ${name(q)} passes its slope ${slope} on to both as it is.`
            : `${name(last)} = ${name(p)} ${name(q)} has slope ${slope}: `
                + `${name(p)} gets ${slope} · ${factor(data[q])}, ${name(q)} gets ${slope} · ${factor(data[p])}.`;
    }

    // A line in a box, smaller where it would leave the box.
    function line(x, y, text, kind = '') {
        board.words(x, y, text, text.length > 11 ? `${kind} small` : kind);
    }

    return () => {
        figure.numbers('leaves', 4).set(leaves.map(leaf => leaf.value));
        const done = c.back(steps.value), data = figure.numbers('data', 7), grad = figure.numbers('grad', 7);
        const pushed = Array.from(figure.integers('pushed', done));
        const reached = k => steps.at > 0 && (k === 6 || pushed.some(p => operands[p].includes(k)));
        board.clear();
        for (const [k, from] of Object.entries(operands))
            for (const p of from) {
                const on = pushed.includes(Number(k)) ? 'on' : '', [x, y] = places[k];
                board.wire(places[p][0], places[p][1], x, y + 74, on);
                board.wire(x, y + 74, x, y + 48, on);
            }
        for (const k of Object.keys(operands)) board.circle(places[k][0], places[k][1] + 74, 14, made[k]);
        places.forEach(([x, y], k) => {
            const lit = pushed[done - 1] === k || (done === 0 && k === 6 && steps.at);
            board.box(x - 55, y, 110, 48, '', lit ? 'lit' : '');
            line(x, y + 14, `${names[k]} = ${brief(data[k], 3)}`);
            if (reached(k)) line(x, y + 34, `slope ${brief(grad[k], 3)}`, 'slope');
        });
        figure.say(steps.at === 0 ? `L = ${brief(data[6], 3)}. No slope is known yet.`
            : done === 0 ? 'The slope of L along itself is 1: there the way back begins.'
            : told(pushed[done - 1], data, grad));
    };
});
