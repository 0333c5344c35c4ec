living.figure('backprop', {
    title: 'Forward and back, layer by layer',
    text: 'The network of this section, with one sample. Numbers above the circles go to the right, slopes of the loss '
        + 'below them to the left. Choose how far the pass has come, change the sample, or take a step downhill.',
}, figure => {
    const { c } = figure, { brief, range } = living;
    const start = [1, 1, .5, -1, 2, 1, 0, -1, 1, 1, 2, -2, .5];
    const board = figure.board({ height: 300, label: 'The network with its numbers and slopes' });
    const told = [
        'The sample waits at the inputs.',
        'z = x W1 + b1, a number for each hidden neuron.',
        'a = relu(z): what is below 0 becomes 0.',
        'ŷ = a W2 + b2, the answer.',
        'The loss, (ŷ − t)², compares it with the target.',
        'Back: the slope along the answer is 2 (ŷ − t).',
        'da = dŷ W2\': each neuron gets its weight’s share.',
        'dz = da where z > 0, and 0 elsewhere.',
        'dW1 = x\' dz and dW2 = a\' dŷ: all 13 slopes are known.',
    ];
    const fill = figure.table(['piece', 'parameters', 'slopes'], 'Parameters and the slopes of the loss along them');
    // Where each piece of theta begins and ends; W1 has two rows.
    const pieces = [['W1', 0, 3], ['', 3, 6], ['b1', 6, 9], ['W2', 9, 12], ['b2', 12, 13]];
    const pass = figure.slider({ name: 'The pass', values: range(0, 8, 9), at: 8, words: k => `${k} of 8` });
    const inputs = [['Input x₁', 2], ['Input x₂', -1], ['Target t', .5]].map(([name, x]) =>
        figure.slider({ name, values: range(-3, 3, 25), at: 4 * (x + 3), words: v => brief(v) }));
    const rate = figure.slider({ name: 'Rate η', values: [.001, .003, .01, .03, .1], at: 2 });
    let theta = start;
    const read = (name, n) => Array.from(figure.numbers(name, n));

    function run() {
        figure.numbers('theta', 13).set(theta);
        figure.numbers('sample', 2).set(inputs.slice(0, 2).map(input => input.value));
        figure.numbers('target', 1)[0] = inputs[2].value;
        c.run();
    }

    figure.button('One step downhill', () => { run(); c.step(rate.value); theta = read('theta', 13); });
    figure.button('The weights on paper', () => { theta = start; });

    // In few characters, so that neighbours do not meet however far the weights have run.
    const few = (x, decimals = 2) => {
        const size = Math.abs(x);
        if (size < 1e-9) return '0';
        return size < .5 * 10 ** -decimals || size >= 1e5 && size < Infinity ? x.toExponential(0).replaceAll('-', '−')
            : brief(x, size < 100 ? decimals : 0);
    };
    const words = v => v.map(x => few(x)).join('\u00a0\u00a0');

    return () => {
        run();
        const k = pass.value, x = inputs.map(input => input.value);
        const [z, a, dz, da] = ['z', 'a', 'dz', 'da'].map(name => read(name, 3));
        const [yhat, loss, dyhat] = ['yhat', 'loss', 'dyhat'].map(name => read(name, 1)[0]);
        const rises = [62, 150, 238];
        board.clear();
        for (const y of rises) {
            for (const from of [106, 194]) board.wire(58, from, 132, y, k > 7 ? 'back' : k > 0 ? 'on' : '');
            board.wire(168, y, 222, y, k > 6 ? 'back' : k > 1 ? 'on' : '');
            board.wire(258, y, 312, 150, k > 5 ? 'back' : k > 2 ? 'on' : '');
        }
        board.wire(348, 150, 382, 150, k > 4 ? 'back' : k > 3 ? 'on' : '');
        const node = (left, y, name, number, from, slope, to) => {
            board.circle(left, y, 18, name);
            if (k >= from) board.words(left, y - 29, few(number));
            if (k >= to) board.words(left, y + 30, few(slope), 'slope');
        };
        node(40, 106, 'x₁', x[0], 0);
        node(40, 194, 'x₂', x[1], 0);
        rises.forEach((y, j) => {
            node(150, y, 'z' + '₁₂₃'[j], z[j], 1, dz[j], 7);
            node(240, y, 'a' + '₁₂₃'[j], a[j], 2, da[j], 6);
        });
        node(330, 150, 'ŷ', yhat, 3, dyhat, 5);
        node(400, 150, 'loss', loss, 4, 1, 4);
        const slopes = read('grad', 13);
        fill(pieces.map(([name, from, to]) =>
            [name, words(theta.slice(from, to)), k > 7 ? words(slopes.slice(from, to)) : '']));
        figure.say(told[k] + (k > 3 ? ` The loss is ${few(loss, 4)}.` : ''));
    };
});
