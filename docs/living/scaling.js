living.figure('scaling', {
    title: 'Move a number, and see who notices',
    text: 'Five training numbers (circles) and two of the test (triangles). '
        + 'Drag a test number far to the right: only a scaler that saw the test lets it move the others.',
}, figure => {
    const { c } = figure, { show } = living, start = [1, 2, 3, 4, 5, 6, 7];
    const ways = ['by the training rows', 'by all rows', 'each part by itself'];
    const line = figure.plane({
        x: { from: 0, to: 12, ticks: [0, 2, 4, 6, 8, 10, 12], name: 'number x' },
        y: { from: -1, to: 1, ticks: [], name: '' },
        height: 120, label: 'Seven numbers',
    });
    const z = { from: -3, to: 8, ticks: [-2, 0, 2, 4, 6, 8], name: 'scaled number z' };
    const below = figure.plane({
        x: z,
        y: { from: 0, to: 3, ticks: [], name: '' },
        height: 270, label: 'The numbers, scaled in three ways',
    });
    const kind = i => i < 5 ? 0 : 1;
    const handles = start.map((x, i) => line.handle({
        kind: kind(i), at: [x, 0], moved(x) { handles[i].place(x, 0); },
        name: x => `${i < 5 ? 'Training' : 'Test'} number ${i + 1}: ${show(x)}`,
    }));
    figure.button('Back to 1, ..., 7', () => handles.forEach((handle, i) => handle.place(start[i], 0)));

    return () => {
        figure.numbers('numbers', 7).set(handles.map(handle => handle.at[0]));
        c.scale_all();
        const scaled = figure.numbers('scaled', 21);
        line.clear();
        below.clear();
        line.path([[0, 0], [12, 0]], 'thin');
        ways.forEach((way, k) => {
            const y = 2.3 - k;
            below.words(-2.9, y + .38, way);
            below.path([[z.from, y], [z.to, y]], 'thin');
            for (let i = 0; i < 7; i++) {
                const at = scaled[7 * k + i], seen = Math.min(Math.max(at, z.from + .2), z.to - .2);
                below.dot(seen, y, kind(i), 6);
                if (seen !== at) below.words(seen, y + .38, at < 0 ? '←' : '→', 'middle');
            }
        });
        const test = k => [5, 6].map(i => show(scaled[7 * k + i])).join(' and ');
        const [mean, sigma] = ['mean', 'sigma'].map(name => show(figure.numbers(name, 1)[0]));
        const same = handles.slice(1, 5).every(handle => handle.at[0] === handles[0].at[0]);
        figure.say(`The training numbers have mean ${mean} and standard deviation `
            + `${same ? '0, for which the scaler takes 1' : sigma}. `
            + `The test numbers become ${test(0)} by the training rows, ${test(1)} by all, ${test(2)} by themselves.`);
    };
});
