living.figure('descent', {
    title: 'Walk down the bowl',
    text: 'The loss of the line through (1, 1), (2, 2) and (3, 3), over its bias and its weight. Drag the start, '
        + 'choose a learning rate, and take steps; beyond the limit every walk that does not begin at the '
        + 'bottom leaves the bowl.',
}, figure => {
    const { c } = figure, { show, times, range, power } = living, [nx, ny] = [117, 81];
    const x = { from: -1.2, to: 1.7, ticks: [-1, 0, 1], name: 'bias' };
    const y = { from: -.2, to: 1.8, ticks: [0, 1], name: 'weight' };
    const plane = figure.plane({ x, y, height: 360, label: 'Levels of the loss and the walk' });
    const curve = figure.plane({
        x: { from: 0, to: 60, ticks: [0, 20, 40, 60], name: 'step' },
        y: { from: -6, to: 2, ticks: [-6, -4, -2, 0, 2], words: power, name: 'loss' },
        height: 210, label: 'The loss from step to step',
    });
    const rate = figure.slider({
        name: 'Learning rate η', values: range(.002, .2, 100), at: 49, words: eta => show(eta, 3),
    });
    const steps = figure.slider({ name: 'Steps', values: range(0, 60, 61), at: 20 });
    const handle = plane.handle({
        kind: 'point', at: [0, 0], moved() {}, name: (b, w) => `Start at bias ${show(b)}, weight ${show(w)}`,
    });
    figure.button('One step', () => steps.set(Math.min(steps.at + 1, 60)));
    figure.button('Back to the start', () => steps.set(0));
    const limit = c.limit();
    c.measure(x.from, x.to, nx, y.from, y.to, ny);
    const levels = figure.numbers('levels', nx * ny).slice();

    return () => {
        const done = c.walk(...handle.at, rate.value, steps.value);
        const path = figure.numbers('path', 2 * (done + 1)), losses = figure.numbers('losses', done + 1);
        const walk = Array.from({ length: done + 1 }, (_, k) => [path[2 * k], path[2 * k + 1]]);
        plane.clear();
        for (let level = 1 / 64; level < 40; level *= 4) plane.contour(levels, nx, ny, level, 'thin');
        plane.path([[-.05, 1], [.05, 1]], 'line');
        plane.path([[0, .95], [0, 1.05]], 'line');
        plane.path(walk, 'line three');
        for (const [b, w] of walk.slice(1)) plane.dot(b, w, 'three', 3);
        curve.clear();
        curve.path(Array.from(losses, (loss, k) => [k, Math.log10(Math.max(loss, 1e-7))]), 'line three');
        const [b, w] = walk[done], loss = losses[done].toPrecision(4).replace('-', '−');
        const tell = v => show(v, Math.abs(v) < 1000 ? 4 : 0);
        figure.say(`After ${times(done, 'step')}: bias ${tell(b)}, weight ${tell(w)}, loss ${loss}. `
            + `The rate is ${rate.value < limit ? 'below' : 'above'} the limit, ${show(limit, 4)}.`);
    };
});
