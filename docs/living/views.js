living.figure('views', {
    title: 'Open a window into a matrix',
    text: 'Above, the matrix; below, the same twelve numbers as they lie in memory. Choose where the window begins and '
        + 'how large it is, and which walk visits its elements.',
}, figure => {
    const { c } = figure, { range, brief } = living;
    const board = figure.board({ height: 292, label: 'The matrix, and below it the memory that it lies in' });
    const row = figure.slider({ name: 'First row', values: range(0, 2, 3), at: 1 });
    const column = figure.slider({ name: 'First column', values: range(0, 3, 4), at: 1 });
    const rows = figure.slider({ name: 'Rows', values: range(1, 3, 3), at: 1 });
    const columns = figure.slider({ name: 'Columns', values: range(1, 4, 4), at: 2 });
    const walk = figure.choice({ name: 'The walk', options: ['i · tda + j', 'i · size2 + j'] });

    return () => {
        const i = row.value, j = column.value, n = Math.min(rows.value, 3 - i), m = Math.min(columns.value, 4 - j);
        rows.set(n - 1);
        columns.set(m - 1);
        const tda = c.look(i, j, n, m), numbers = figure.numbers('numbers', 12), sums = figure.numbers('sums', m);
        const window = Array.from(figure.integers('window', n * m));
        const visits = walk.at === 0 ? window : Array.from(figure.integers('careless', n * m));
        board.clear();
        numbers.forEach((x, k) => {
            board.box(120 + 50 * (k % 4), 10 + 44 * Math.floor(k / 4), 50, 44, x, window.includes(k) ? 'lit' : '');
            board.box(10 + 35 * k, 190, 35, 38, x, window.includes(k) ? 'lit' : '');
        });
        board.words(10, 172, 'memory', '', 'start');
        visits.forEach((k, number) => {
            board.wire(27.5 + 35 * k, 232, 27.5 + 35 * k, 242, 'on');
            board.words(27.5 + 35 * k, 254, number + 1, window.includes(k) ? '' : 'wrong');
        });
        board.words(220, 280, 'order of the visits');
        const lost = visits.filter(k => !window.includes(k)).length;
        figure.say(`The window is ${n}×${m} with tda ${tda}: row i begins i · ${tda} numbers after its first. `
            + `Its column sums are ${Array.from(sums, x => brief(x)).join(', ')}. `
            + (lost ? `This walk visits ${lost} of ${n * m} numbers that are not in the window.`
                : 'This walk visits the window and nothing else.'));
    };
});
