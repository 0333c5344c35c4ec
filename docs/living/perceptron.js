living.figure('perceptron', {
    title: 'Drag the samples, and watch the line',
    text: 'The rule starts from 0 and visits the samples in turn. Drag one, or choose it with the Tab key '
        + 'and move it with the arrow keys; Enter or a double click turns a 0 (circle) into a 1 (triangle).',
}, figure => {
    const { c } = figure, { brief, times } = living, limit = 50;
    const sets = [
        ['AND', [[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]]],
        ['OR', [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]]],
        ['XOR', [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]],
        ['two clouds', [
            [.3, 1.5, 0], [1.4, .2, 1], [0, .9, 0], [1.9, .8, 1], [.6, 1.9, 0],
            [.8, -.3, 1], [-.3, 1.3, 0], [1.3, .7, 1], [.5, 1.1, 0], [1.8, 0, 1],
        ]],
    ];
    const axis = name => ({ from: -.6, to: 2.2, ticks: [0, 1, 2], name });
    const plane = figure.plane({
        x: axis('x₁'), y: axis('x₂'), height: 400, label: 'Samples and the line of the perceptron',
    });
    let total = 0;
    const set = figure.choice({ name: 'Samples', options: sets.map(([name]) => name), change: begin });
    const visits = figure.slider({ name: 'Visits', values: [0], words: k => `${k} of ${total}` });
    let handles = [], labels = [];

    // Hands the samples over and fits them; shows the line after the last visit.
    function fit() {
        const n = handles.length;
        figure.numbers('samples', 2 * n).set(handles.flatMap(handle => handle.at));
        figure.integers('labels', n).set(labels);
        c.fit(n, 1, limit);
        total = n * figure.integers('run', 3)[0];
        visits.set(total, Array.from({ length: total + 1 }, (_, k) => k));
    }

    function begin() {
        plane.empty();
        labels = sets[set.at][1].map(([, , label]) => label);
        handles = sets[set.at][1].map(([x, y], i) => plane.handle({
            kind: labels[i], at: [x, y], moved: fit,
            pressed() { labels[i] = 1 - labels[i]; handles[i].look(labels[i]); fit(); },
            name: (x, y) => `Sample ${i + 1}, label ${labels[i]}, at ${brief(x)}, ${brief(y)}`,
        }));
        fit();
    }

    begin();
    return () => {
        const n = handles.length, k = visits.value;
        c.fit(n, 1, limit);
        const [epochs, updates, clean] = figure.integers('run', 3), most = c.bound(n);
        const made = c.learn(n, 1, k), [w1, w2, b] = figure.numbers('line', 3);
        const wrong = figure.integers('answers', n).filter((answer, i) => answer !== labels[i]).length;
        plane.clear();
        plane.border(w1, w2, b);
        if (k > 0) plane.ring(...handles[(k - 1) % n].at);
        figure.say(`After ${times(k, 'visit')} and ${times(made, 'update')} `
            + `w\u00a0=\u00a0(${brief(w1)},\u00a0${brief(w2)}), b\u00a0=\u00a0${brief(b)}: `
            + `${wrong} of ${n} wrong. ` + (clean
                ? `The first clean epoch is number ${epochs}, after ${times(updates, 'update')}`
                    + (most < Infinity
                        ? `; by the bound of exercise 1.6 it could not be more than ${brief(Math.floor(most))}.` : '.')
                : `None of ${epochs} epochs is clean: ${updates} updates, and no end of them in sight.`));
    };
});
