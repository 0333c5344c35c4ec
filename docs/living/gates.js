living.figure('gates', {
    title: 'Wire three gates',
    text: 'Two gates read both inputs, and a third reads the two. Which choice makes the exclusive or?',
}, figure => {
    const { c } = figure, { brief } = living;
    const kinds = ['AND', 'OR', 'NAND'];
    const names = {
        '0001': 'AND',
        '0111': 'OR',
        '1110': 'NAND',
        '0110': 'XOR, the exclusive or',
        '1000': 'NOR',
        '1001': 'equality',
        '0000': 'always 0',
        '1111': 'always 1',
    };
    const corners = ['(0, 0)', '(0, 1)', '(1, 0)', '(1, 1)'];
    const board = figure.board({ height: 230, label: 'Two inputs, two hidden gates and one output gate' });
    const fill = figure.table(['inputs', 'upper', 'lower', 'output'], 'The truth table of the three gates');
    const gates = ['Upper gate', 'Lower gate', 'Output gate'].map((name, k) =>
        figure.choice({ name, options: kinds, at: [1, 0, 0][k] }));
    const input = figure.choice({ name: 'Inputs shown', options: corners, at: 2 });

    return () => {
        figure.integers('gates', 3).set(gates.map(gate => gate.at));
        c.wire();
        const hidden = figure.numbers('hidden', 8), answers = figure.numbers('answers', 4);
        const weights = figure.numbers('weights', 9);
        const k = input.at, x = [k >> 1, k & 1], h = [hidden[2 * k], hidden[2 * k + 1]], on = bit => bit ? 'on' : '';
        board.clear();
        for (const [i, from] of [55, 165].entries()) {
            for (const to of [55, 165]) board.wire(62, from, 165, to, on(x[i]));
            board.wire(255, from, 320, 110, on(h[i]));
        }
        board.wire(410, 110, 432, 110, on(answers[k]));
        x.forEach((bit, i) => {
            board.circle(40, 55 + 110 * i, 22, bit, on(bit) && 'lit');
            board.words(40, 16 + 110 * i, i ? 'x₂' : 'x₁');
        });
        [[165, 55], [165, 165], [320, 110]].forEach(([left, middle], g) => {
            const [w1, w2, b] = weights.slice(3 * g, 3 * g + 3);
            board.box(left, middle - 22, 90, 44, kinds[gates[g].at], on(g < 2 ? h[g] : answers[k]) && 'lit');
            board.words(left + 45, middle + 38, `${brief(w1)}, ${brief(w2)}; ${brief(b)}`, 'small');
        });
        fill(corners.map((corner, i) => [corner, hidden[2 * i], hidden[2 * i + 1], answers[i]]));
        const table = Array.from(answers).join('');
        figure.say(`The output column is ${Array.from(answers).join(', ')}`
            + (names[table] ? `: ${names[table]}. ` : '. ')
            + 'Under each gate stand its weights and its bias.');
    };
});
