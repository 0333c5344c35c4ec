living.figure('training', {
    title: 'Train a network',
    text: 'A network of the layers of this book, trained by the loop that you write in this chapter. The colour is its '
        + 'answer, the line where its score is 0. Each set begins as the chapter’s programs film, spirals and xor do.',
}, figure => {
    const { c } = figure, { show, range } = living, [nx, ny] = [61, 46];
    // What the chapter's programs film, spirals and xor take.
    const sets = [
        { name: 'moons', n: 200, noise: .1, layers: 1, units: 16, act: 'tanh', rate: .5, batch: 8,
            x: [-1.5, 2.5], y: [-1, 1.5] },
        { name: 'spirals', n: 400, noise: .02, layers: 2, units: 32, act: 'ReLU', rate: .1, batch: 16,
            x: [-1.5, 1.5], y: [-1.1, 1.1] },
        { name: 'xor', n: 4, noise: 0, layers: 1, units: 2, act: 'sigmoid', rate: 1, batch: 4,
            x: [-.5, 1.5], y: [-.4, 1.4] },
    ];
    const acts = [['sigmoid', 2], ['tanh', 3], ['ReLU', 4], ['leaky ReLU', 5], ['GELU', 6]];
    const rates = [.001, .003, .01, .03, .1, .2, .3, .5, 1, 2, 3, 5], noises = range(0, .5, 51);
    const batches = [1, 2, 4, 8, 16, 32, 64, 128, 400];
    const units = range(1, 40, 40), most = 1000;
    const near = (values, v) => values.findIndex(value => Math.abs(value - v) < 1e-9);
    let plane, curve, top, losses, parameters, n, stopped;
    const [maps, curves] = [0, 1].map(() => figure.drawing.appendChild(living.element('div', {})));
    const set = figure.choice({ name: 'Samples', options: sets.map(({ name }) => name), change: choose });
    const act = figure.choice({ name: 'Activation', options: acts.map(([name]) => name), change: begin });
    const layers = figure.slider({ name: 'Hidden layers', values: [1, 2, 3], change: begin });
    const width = figure.slider({ name: 'Units in each', values: units, change: begin });
    const rate = figure.slider({ name: 'Learning rate η', values: rates });
    const batch = figure.slider({ name: 'Batch', values: batches, change: begin });
    const noise = figure.slider({ name: 'Noise', values: noises, words: v => show(v), change: begin });
    const seed = figure.slider({ name: 'Seed', values: range(1, 20, 20), change: begin });

    // One epoch; false when there is no more to do.
    function step() {
        if (losses.length > most || stopped) return false;
        stopped = c.epoch(rate.value) !== 0;
        losses.push(figure.numbers('loss', 1)[0]);
        return losses.length <= most && !stopped;
    }

    // The loop says nothing aloud until it is at rest.
    const loop = figure.repeat(step);
    const train = figure.button('Train', () => {
        if (loop.going) loop.stop();
        else loop.start();
    });
    const more = [train, figure.button('One epoch', step),
        figure.button('Thirty epochs', () => { for (let k = 0; k < 30 && step(); k++); })];
    figure.button('Start again', begin);

    // Fresh samples and a fresh network, in the order of the chapter's programs: film draws
    // both from one seed, spirals keeps its samples whatever the seed of the network is.
    function begin() {
        loop.stop();
        c.seed(set.at === 0 ? seed.value : 1);
        n = c.draw(set.at, sets[set.at].n, noise.value);
        if (set.at > 0) c.seed(seed.value);
        parameters = c.start(layers.value, width.value, acts[act.at][1], batch.value);
        losses = [figure.numbers('loss', 1)[0]];
        stopped = false;
    }

    function choose() {
        const its = sets[set.at];
        act.set(acts.findIndex(([name]) => name === its.act));
        layers.set(its.layers - 1);
        width.set(near(units, its.units));
        rate.set(near(rates, its.rate));
        batch.set(near(batches, its.batch));
        noise.set(near(noises, its.noise));
        seed.set(0);
        maps.replaceChildren();
        const within = ([from, to], ticks) => ticks.filter(v => v >= from && v <= to);
        plane = figure.plane({
            x: { from: its.x[0], to: its.x[1], ticks: within(its.x, [-1, 0, 1, 2]), name: 'x₁' },
            y: { from: its.y[0], to: its.y[1], ticks: within(its.y, [-1, 0, 1]), name: 'x₂' },
            height: 340, label: 'Samples, and what the network answers in the plane',
        });
        maps.append(plane.svg);
        begin();
    }

    // A plane for losses up to 1, or up to 10 once one was higher.
    function scale() {
        const next = losses.slice(1).some(loss => loss > 1) ? 10 : 1;
        if (next === top) return;
        top = next;
        curve = figure.plane({
            x: { from: 0, to: 3, ticks: [0, 1, 2, 3], words: k => String(10 ** k), name: 'epoch' },
            y: { from: 0, to: top, ticks: [0, top / 2, top], name: 'loss' },
            height: 190, label: 'The loss after each epoch',
        });
        curves.replaceChildren(curve.svg);
    }

    function colour(score) {
        const p = 1 / (1 + Math.exp(-score)), sure = Math.abs(2 * p - 1);
        return p < .5 ? [0, 114, 178, 150 * sure] : [213, 94, 0, 150 * sure];
    }

    choose();
    return () => {
        const { x, y } = sets[set.at], accuracy = figure.numbers('accuracy', 1)[0], loss = losses[losses.length - 1];
        const samples = figure.numbers('samples', 2 * n), targets = figure.numbers('targets', n);
        c.measure(...x, nx, ...y, ny);
        const scores = figure.numbers('scores', nx * ny);
        plane.clear();
        plane.heat(scores, nx, ny, colour);
        plane.contour(scores, nx, ny, 0, 'line');
        targets.forEach((label, i) => plane.dot(samples[2 * i], samples[2 * i + 1], label, n > 4 ? 3.5 : 8));
        scale();
        curve.clear();
        if (losses.length > 2) curve.path(losses.slice(1).map((loss, k) => [Math.log10(k + 1), loss]), 'line');
        train.textContent = loop.going ? 'Pause' : 'Train';
        more.forEach(button => { button.disabled = stopped || losses.length > most; });
        figure.reading.setAttribute('aria-live', loop.going ? 'off' : 'polite');
        figure.say(stopped ? `The loss ran away in epoch ${losses.length - 1}: choose a smaller learning rate, `
                + 'and start again.'
            : `Epoch ${losses.length - 1}: loss ${show(loss, 4)}, ${Math.round(accuracy * n)} of ${n} right, `
                + `${parameters} parameters.` + (losses.length > most ? ' This is the last epoch here.' : ''));
    };
});
