living.figure('softmax', {
    title: 'Turn the temperature',
    text: 'Three logits, divided by a temperature τ, become three probabilities: the first solid, '
        + 'the second dashed, the third dotted. Move the mark, or the sliders. '
        + 'The table ends with the slope of the loss along each score z/τ, if the chosen class is the right one.',
}, figure => {
    const { c } = figure, { show, range } = living;
    const names = ['first', 'second', 'third'], kinds = ['zero', 'one', 'two'];
    const scores = range(-4, 4, 33), temperatures = range(-1, 1, 81);
    const plane = figure.plane({
        x: { from: -1, to: 1, ticks: [-1, 0, 1], words: v => String(10 ** v), name: 'temperature τ' },
        y: { from: 0, to: 1, ticks: [0, .5, 1], name: 'probability' },
        height: 300, label: 'Probabilities of three classes over the temperature',
    });
    const fill = figure.table(['class', 'z', 'z/τ', 'p', 'slope'], 'Logits and probabilities of three classes');
    const logits = [24, 20, 16].map((at, j) =>
        figure.slider({ name: `Logit of the ${names[j]}`, values: scores, at, words: z => show(z) }));
    const heat = figure.slider({
        name: 'Temperature τ', values: temperatures, at: 40, words: v => show(10 ** v, 3), change: follow,
    });
    const right = figure.choice({ name: 'Right class', options: names });
    const handle = plane.handle({
        kind: 'point', at: [0, .05], name: v => `Temperature ${show(10 ** v, 3)}`,
        moved(v) { heat.set(Math.round((v + 1) * 40)); follow(); },
    });

    function follow() { handle.place(heat.value, .05); }

    return () => {
        const tau = 10 ** heat.value, z = logits.map(logit => logit.value);
        figure.numbers('logits', 3).set(z);
        const curves = [[], [], []];
        for (const v of temperatures) {
            c.at_temperature(10 ** v);
            figure.numbers('probabilities', 3).forEach((p, j) => curves[j].push([v, p]));
        }
        c.at_temperature(tau);
        const loss = c.loss_of(tau, right.at);
        const p = figure.numbers('probabilities', 3), slopes = figure.numbers('slopes', 3);
        plane.clear();
        plane.path([[heat.value, 0], [heat.value, 1]], 'thin');
        curves.forEach((curve, j) => plane.path(curve, `line ${kinds[j]}`));
        fill(names.map((name, j) => [name, show(z[j]), show(z[j] / tau), show(p[j], 4), show(slopes[j], 4)]));
        figure.say(`At τ = ${show(tau, 3)} the ${names[right.at]} class has probability ${show(p[right.at], 4)}, `
            + `which costs ${show(loss, 4)} nats if it is the right one.`);
    };
});
