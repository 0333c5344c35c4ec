living.figure('activations', {
    title: 'Bend an activation',
    text: 'One neuron of one input, a = f(w x + b), drawn over x; dashed, its slope along x. Move the point along the '
        + 'curve: the short line has the slope that is written.',
}, figure => {
    const { c } = figure, { show, range } = living, n = 401;
    const acts = ['identity', 'step', 'sigmoid', 'tanh', 'ReLU', 'leaky ReLU', 'GELU', 'GELU by tanh'];
    const x = { from: -4, to: 4, ticks: [-4, -2, 0, 2, 4], name: 'x' };
    const y = { from: -2, to: 3, ticks: [-2, -1, 0, 1, 2, 3], name: 'a' };
    const plane = figure.plane({ x, y, height: 380, label: 'The answer of the neuron over its input' });
    const act = figure.choice({ name: 'Activation f', options: acts, at: 3 });
    const w = figure.slider({ name: 'Weight w', values: range(-4, 4, 81), at: 50, words: v => show(v, 1) });
    const b = figure.slider({ name: 'Bias b', values: range(-4, 4, 81), at: 40, words: v => show(v, 1) });
    const handle = plane.handle({ kind: 'point', at: [.5, 0], moved() {}, name: at => `Input x = ${show(at)}` });

    return () => {
        const at = handle.at[0];
        c.trace(act.at, w.value, b.value, at, at, 1);
        const [z, a, slope] = ['scores', 'answers', 'slopes'].map(name => figure.numbers(name, 1)[0]);
        handle.place(at, a);
        c.trace(act.at, w.value, b.value, x.from, x.to, n);
        const points = values => Array.from(values, (value, i) => [x.from + 8 * i / (n - 1), value]);
        const answers = points(figure.numbers('answers', n)), size = Math.hypot(1, slope);
        plane.clear();
        plane.path([[x.from, 0], [x.to, 0]], 'thin');
        plane.path(points(figure.numbers('slopes', n)), 'line one');
        plane.path(answers, 'line zero');
        plane.path([[at - 1 / size, a - slope / size], [at + 1 / size, a + slope / size]], 'line');
        figure.say(`At x = ${show(at)} the score is z = ${show(z)}, the answer a = ${show(a, 4)}, `
            + `its slope along x ${show(slope, 4)}. `
            + `At ${show(100 * figure.numbers('saturated', 1)[0], 0)} % of the inputs shown `
            + 'the slope of f is closer to 0 than 1/1000.');
    };
});
