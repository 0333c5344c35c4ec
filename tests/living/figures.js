/* What is done with each living figure in the browser, and with what its twin is to agree:
 * act uses the figure as a reader would, with keys and the mouse; given says in the page what the
 * twin is told, got what the page has worked out.  Tolerances are relative to the largest
 * number of a list: exp, tanh and log of the two C libraries differ in the last bit, and a fast
 * BLAS sums in another order than GSL's.  2e-13 is the most that was seen. */
'use strict';

const numbers = (figure, name, n) => Array.from(figure.numbers(name, n));
const ROUNDING = 1e-12;

/* Presses keys on the control of that name. */
async function keys(place, name, key, times = 1) {
    const control = place.getByLabel(name, { exact: true });
    for (let k = 0; k < times; k++) await control.press(key);
}

async function press(place, name, times = 1) {
    for (let k = 0; k < times; k++) await place.getByRole('button', { name, exact: true }).click();
}

async function choose(place, name, option) {
    await place.getByLabel(name, { exact: true }).selectOption(option);
}

/* Drags the first point whose name begins so by some pixels. */
async function drag(page, place, name, dx, dy) {
    const handle = place.locator(`[role=button][aria-label^="${name}"]`), box = await handle.boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx / 2, y + dy / 2);
    await page.mouse.move(x + dx, y + dy);
    await page.mouse.up();
}

/* Trains until this epoch is written, by the button for one or for thirty. */
async function train(place, epochs) {
    await press(place, 'Thirty epochs', Math.floor(epochs / 30));
    await press(place, 'One epoch', epochs % 30);
}

const training = {
    figure: 'training',
    // 7500 steps that each differ in the last bit were seen to end 1e-15 apart; other processors
    // have other kernels, and another loss would differ in its first digits.
    tolerance: 1e-9,
    got: figure => {
        figure.c.measure(-1, 1, 5, -1, 1, 5);
        return {
            samples: numbers(figure, 'samples', 8),
            loss: numbers(figure, 'loss', 1),
            accuracy: numbers(figure, 'accuracy', 1),
            scores: numbers(figure, 'scores', 25),
        };
    },
};

module.exports = [
    {
        figure: 'views',
        act: async (page, place) => {
            await keys(place, 'First column', 'ArrowLeft');
            await keys(place, 'Columns', 'ArrowRight');
        },
        given: () => [1, 0, 2, 4],
        got: figure => ({
            window: Array.from(figure.integers('window', 8)),
            careless: Array.from(figure.integers('careless', 8)),
            sums: numbers(figure, 'sums', 4),
        }),
    }, {
        figure: 'perceptron', title: 'AND as the lesson has it: w = (2, 1), b = -2 after 6 epochs and 10 updates',
        act: async () => {},
        given: () => [0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1],
        got: () => ({ line: [2, 1, -2], run: [6, 10, 1] }),
    }, {
        figure: 'perceptron', title: 'after samples were moved by hand and by keys, and one turned',
        act: async (page, place) => {
            await choose(place, 'Samples', 'two clouds');
            await drag(page, place, 'Sample 2,', -30, -25);
            await place.locator('[role=button][aria-label^="Sample 3,"]').press('ArrowUp');
            await place.locator('[role=button][aria-label^="Sample 8,"]').press('Enter');
        },
        given: figure => {
            const x = numbers(figure, 'samples', 20), y = figure.integers('labels', 10);
            return Array.from(y).flatMap((label, i) => [x[2 * i], x[2 * i + 1], label]);
        },
        got: figure => ({
            line: numbers(figure, 'line', 3),
            run: Array.from(figure.integers('run', 3)),
            answers: Array.from(figure.integers('answers', 10)),
        }),
    }, {
        figure: 'gates', title: 'OR and NAND into AND are the exclusive or',
        act: async (page, place) => choose(place, 'Lower gate', 'NAND'),
        given: () => [1, 2, 0],
        got: figure => ({
            hidden: numbers(figure, 'hidden', 8),
            answers: [0, 1, 1, 0],
            weights: numbers(figure, 'weights', 9),
        }),
    }, {
        figure: 'dense',
        act: async (page, place) => {
            await keys(place, 'W1[0,2]', 'ArrowRight', 3);
            await keys(place, 'W2[2]', 'ArrowLeft', 2);
            await choose(place, 'Between the layers', 'nothing');
        },
        given: figure => [0, ...numbers(figure, 'theta', 13)],
        got: figure => ({ outputs: numbers(figure, 'outputs', 81 * 81) }),
    }, {
        figure: 'activations',
        act: async (page, place) => {
            await choose(place, 'Activation f', 'GELU');
            await keys(place, 'Weight w', 'ArrowRight', 7);
            await keys(place, 'Bias b', 'ArrowLeft', 4);
        },
        given: () => [6, 1.7, -.4],
        got: figure => ({
            answers: numbers(figure, 'answers', 401),
            slopes: numbers(figure, 'slopes', 401),
            saturated: numbers(figure, 'saturated', 1),
        }),
    }, {
        figure: 'softmax',
        act: async (page, place) => {
            await keys(place, 'Temperature τ', 'ArrowLeft', 25);
            await keys(place, 'Logit of the third', 'End');
            await choose(place, 'Right class', 'second');
        },
        given: figure => [...numbers(figure, 'logits', 3), 10 ** (-1 + 2 * 15 / 80), 1],
        got: figure => ({
            probabilities: numbers(figure, 'probabilities', 3),
            slopes: numbers(figure, 'slopes', 3),
        }),
    }, {
        figure: 'descent',
        act: async (page, place) => {
            await drag(page, place, 'Start', 60, -40);
            await keys(place, 'Learning rate η', 'ArrowRight', 30);
            await press(place, 'One step', 3);
        },
        given: figure => [...numbers(figure, 'path', 2), .002 + .198 * 79 / 99, 23],
        got: figure => ({
            path: numbers(figure, 'path', 48),
            losses: numbers(figure, 'losses', 24),
            limit: [figure.c.limit()],
        }),
        tolerance: 1e-10, // 23 steps near the limit carry what was lost in the first along
    }, {
        figure: 'graph', title: 'the whole way back',
        act: async (page, place) => {
            await keys(place, 'Leaf b', 'ArrowRight', 9);
            await press(place, 'One step back', 4);
        },
        given: figure => [...numbers(figure, 'leaves', 4), 4],
        got: figure => ({ data: numbers(figure, 'data', 7), grad: numbers(figure, 'grad', 7) }),
    }, {
        figure: 'backprop', title: 'after two steps downhill',
        act: async (page, place) => {
            await keys(place, 'Input x₂', 'ArrowRight', 3);
            await press(place, 'One step downhill', 2);
        },
        given: figure => [2, -.25, .5, ...numbers(figure, 'theta', 13)],
        got: figure => ({
            loss: numbers(figure, 'loss', 1),
            grad: numbers(figure, 'grad', 13),
            z: numbers(figure, 'z', 3),
            dz: numbers(figure, 'dz', 3),
        }),
    }, {
        figure: 'scaling',
        act: async (page, place) => drag(page, place, 'Test number 7', 90, 0),
        given: figure => numbers(figure, 'numbers', 7),
        got: figure => ({ scaled: numbers(figure, 'scaled', 21) }),
    }, {
        ...training, title: 'moons, 30 epochs of the program film',
        act: async (page, place) => train(place, 30),
        given: () => [0, 200, .1, 1, 0, 1, 16, 3, 8, .5, 30],
        program: ['film', '# epoch  30:'],
    }, {
        ...training, title: 'spirals, 300 epochs of the program spirals',
        act: async (page, place) => { await choose(place, 'Samples', 'spirals'); await train(place, 300); },
        given: () => [1, 400, .02, 1, 1, 2, 32, 4, 16, .1, 300],
        program: ['spirals', '# seed 1 '],
    }, {
        ...training,
        title: 'XOR, 1000 epochs of the program xor with seed 1, by the button Train, for one who wants no motion',
        act: async (page, place) => {
            await choose(place, 'Samples', 'xor');
            await press(place, 'Train');
            await place.getByText('Epoch 1000:').waitFor({ timeout: 20000 });
        },
        given: () => [2, 4, 0, 1, 1, 1, 2, 2, 4, 1, 1000],
        program: ['xor', '# seed 1:'],
        options: { reducedMotion: 'reduce' },
    },
].map(task => ({ tolerance: ROUNDING, title: 'as the page was set', ...task }));
