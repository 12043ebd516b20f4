// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// Dresses the functions of a namespace by what the typelib says of them, so that a new function of the library needs nothing here.
/* exported dressNamespace */

const {Gio, GIRepository, GObject, Json} = imports.gi;

const {FunctionInfoFlags, InfoType, Direction} = GIRepository;

const isPlain = value => typeof value === 'object' && value !== null &&
    !(value instanceof GObject.Object) && !(value instanceof Json.Node);

function toResource(value) {
    const {Resource} = imports.gi.Koprs;
    if (typeof value === 'string')
        return Resource.new_from_yaml(value, -1);
    return isPlain(value) ? Resource.new_from_json(JSON.stringify(value), -1) : value;
}

function toNode(value) {
    return isPlain(value) || ['string', 'number', 'boolean'].includes(typeof value)
        ? Json.from_string(JSON.stringify(value)) : value;
}

function toText(value) {
    return isPlain(value) ? JSON.stringify(value) : value;
}

function toListModel(value) {
    if (!Array.isArray(value))
        return value;
    const model = new Gio.ListStore();
    value.forEach(item => model.append(toResource(item)));
    return model;
}

const CONVERTERS = {
    'Koprs.Resource': toResource,
    'Json.Node': toNode,
    'Gio.ListModel': toListModel,
};

function converterOf(argument, following) {
    const type = GIRepository.arg_info_get_type(argument);
    const owner = GIRepository.type_info_get_interface(type);
    if (owner !== null)
        return CONVERTERS[`${owner.get_namespace()}.${owner.get_name()}`];
    // Text with a length: an object may stand for its JSON.
    const isText = GIRepository.type_info_get_tag(type) === GIRepository.TypeTag.UTF8;
    return isText && following === 'length' ? toText : undefined;
}

// The arguments of a function as JavaScript sees them.
function argumentsOf(info) {
    const every = [];
    const hidden = new Set();
    for (let i = 0; i < GIRepository.callable_info_get_n_args(info); i++) {
        const argument = GIRepository.callable_info_get_arg(info, i);
        every.push(argument);
        hidden.add(GIRepository.arg_info_get_closure(argument)).add(GIRepository.arg_info_get_destroy(argument));
    }
    const visible = every.filter((argument, i) => !hidden.has(i) && GIRepository.arg_info_get_direction(argument) !== Direction.OUT);
    return visible.map((argument, i) => ({
        name: argument.get_name(),
        nullable: GIRepository.arg_info_may_be_null(argument),
        convert: converterOf(argument, visible[i + 1]?.get_name()),
    }));
}

function prepare(wanted, given) {
    const args = given.map((value, i) => wanted[i]?.convert ? wanted[i].convert(value) : value);
    for (let i = args.length; i < wanted.length && wanted[i].nullable; i++)
        args.push(null);
    return args;
}

function plain(original, wanted) {
    if (!wanted.some(argument => argument.convert || argument.nullable))
        return original;
    return function (...given) {
        return original.apply(this, prepare(wanted, given));
    };
}

// x_async: with a callback as it is, without one it returns a promise.
function awaitable(original, wanted, finish) {
    const callback = wanted.findIndex(argument => argument.name === 'callback');
    return function (...given) {
        const args = prepare(wanted, given);
        if (typeof args[callback] === 'function' || args.length <= callback)
            return original.apply(this, args);
        return new Promise((resolve, reject) => {
            args[callback] = (source, result) => {
                try {
                    resolve(finish.call(source, result));
                } catch (error) {
                    reject(error);
                }
            };
            original.apply(this, args);
        });
    };
}

function* iterate() {
    // What the list has by then: it may be a live one.
    for (let i = 0; i < this.get_n_items(); i++)
        yield this.get_item(i);
}

function dressFunction(klass, info) {
    const name = info.get_name();
    const isMethod = (GIRepository.function_info_get_flags(info) & FunctionInfoFlags.IS_METHOD) !== 0;
    const holder = isMethod ? klass.prototype : klass;
    const original = holder[name];
    if (typeof original !== 'function')
        return;
    const wanted = argumentsOf(info);
    const finish = name.endsWith('_async') ? klass.prototype[name.replace(/_async$/, '_finish')] : undefined;
    const dressed = finish ? awaitable(original, wanted, finish) : plain(original, wanted);
    if (dressed !== original)
        holder[name] = dressed;
}

function dressNamespace(namespace, name) {
    const repository = GIRepository.Repository.get_default();
    for (let i = 0; i < repository.get_n_infos(name); i++) {
        const info = repository.get_info(name, i);
        if (info.get_type() !== InfoType.OBJECT)
            continue;
        const klass = namespace[info.get_name()];
        for (let j = 0; j < GIRepository.object_info_get_n_methods(info); j++)
            dressFunction(klass, GIRepository.object_info_get_method(info, j));
        if (klass.prototype.get_n_items && !klass.prototype[Symbol.iterator])
            klass.prototype[Symbol.iterator] = iterate;
    }
}
