living.figure('dense', {
    title: 'Set 13 parameters by hand',
    text: 'Two inputs, three neurons, one output. The colour is the sign of the output; each hidden '
        + 'neuron has its line, and an arrow to its side of 1. The third has weights 0, and no line yet. '
        + 'It begins as the exclusive or; take the steps out, and at most one straight line is left.',
}, figure => {
    const { c } = figure, { brief } = living, [nx, ny] = [81, 81];
    const axis = name => ({ from: -.5, to: 1.5, ticks: [0, 1], name });
    const plane = figure.plane({
        x: axis('x₁'), y: axis('x₂'), height: 400, label: 'The sign of the output over the plane',
    });
    const between = figure.choice({ name: 'Between the layers', options: ['steps', 'nothing'] });
    const start = [1, 1, 0, 1, 1, 0, -.5, -1.5, 0, 1, -2, 0, -.5];
    const names = [
        'W1[0,0]', 'W1[0,1]', 'W1[0,2]',
        'W1[1,0]', 'W1[1,1]', 'W1[1,2]',
        'b1[0]', 'b1[1]', 'b1[2]',
        'W2[0]', 'W2[1]', 'W2[2]',
        'b2',
    ];
    const theta = names.map((name, i) => figure.slider({
        name, values: living.range(-3, 3, 25), at: (start[i] + 3) * 4, words: v => brief(v),
    }));
    figure.button('Back to the exclusive or', () => theta.forEach((it, i) => it.set((start[i] + 3) * 4)));

    return () => {
        figure.numbers('theta', 13).set(theta.map(it => it.value));
        c.measure(between.at === 0 ? 1 : 0, -.5, 1.5, nx, -.5, 1.5, ny);
        const outputs = figure.numbers('outputs', nx * ny), at = (x, y) => outputs[(y ? 60 : 20) * nx + (x ? 60 : 20)];
        plane.clear();
        plane.heat(outputs, nx, ny, y => y > 0 ? [213, 94, 0, 110] : [0, 114, 178, 110]);
        if (between.at === 1) plane.contour(outputs, nx, ny, 0, 'line');
        // With steps, the line of each hidden neuron; one whose weights are 0 has none.
        else for (let j = 0; j < 3; j++) plane.border(theta[j].value, theta[3 + j].value, theta[6 + j].value);
        const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
        for (const [x, y] of corners) plane.dot(x, y, at(x, y) > 0 ? 1 : 0, 9);
        figure.say('Outputs at (0, 0), (0, 1), (1, 0) and (1, 1): '
            + corners.map(([x, y]) => brief(at(x, y))).join(', ') + '.');
    };
});
