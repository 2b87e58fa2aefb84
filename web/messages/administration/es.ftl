# What the folder web/src/administration says, en español.

## The parts

admin-users = Usuarios
admin-keys = Claves de API
admin-roles = Funciones
admin-mails = Mensajes
admin-jobs = Tareas
admin-log = Registro
admin-tenants = Federaciones
admin-state = Estado
admin-when = Cuándo
admin-code = Código
admin-roles-of = Funciones, y dónde
admin-everywhere = en todas partes
tenant-ready = lista
tenant-failed = fuera de servicio
tenant-currency = Moneda
tenant-today = Hoy allí
tenant-languages = Idiomas
tenant-choose = Administrarla
tenant-chosen = Son sus mesas las que está viendo.
tenant-begin = Crear una federación
tenant-begin-lead = Empieza con el año natural como temporada, un tipo de licencia y ninguna tarifa. Después, invite a su administrador.
tenant-begin-now = Crear
tenant-name = Nombre de la federación
tenant-federation = Su código en el árbol
tenant-zone = Zona horaria

## Users

users-search = Nombre o correo
users-none = Ningún usuario así.
users-back = A todos los usuarios
user-name = Nombre
user-active = activo
user-invited = invitado
user-disabled = bloqueado
user-invite = Invitar a alguien
user-invite-lead = Se envía un mensaje con un enlace, que sirve una sola vez. Quien ya tiene cuenta solo recibe la función.
user-invite-send = Enviar la invitación
user-disable = Bloquear
user-disable-title = ¿Bloquear a { $name }?
user-disable-what = Terminan todas las sesiones y nadie puede entrar con esta cuenta. Lo hecho con ella queda en el registro.
user-enable = Readmitir
user-player = Ficha propia
user-player-hint = El número del jugador cuya licencia y pagos puede ver esta cuenta; déjelo vacío si no hay ninguno.
user-player-save = Guardar
grant-role = Función
grant-node = Lugar, y todo lo que está debajo
grant-add = Conceder una función
grant-remove = Retirar
grant-remove-of = Retirar: { $role }, { $place }
grants-none = Aquí no se ha concedido nada.

## Keys

keys-none = Aún no hay claves. Un programa que actúa en nombre de la federación necesita una.
key-new = Crear una clave
key-make = Crear la clave
key-made = La clave está creada
key-name = Para qué sirve
key-prefix = Empieza por
key-scopes = Qué abre
key-expires = Válida hasta
key-expires-hint = Si se deja vacío, un año.
key-used = Último uso
key-revoke = Retirar
key-revoke-of = Retirar: { $name }
key-revoke-what = Los programas que la usan se rechazan desde ahora. No se puede deshacer; puede crearse otra clave.
key-revoked = retirada
key-secret-once = Esta es la clave. Solo se muestra esta vez y aquí no se guarda; póngala donde el programa la encuentre.
key-copy = Copiarla
key-copied-close = Ya la tengo
scope = { $scope ->
    [audit-read] leer el registro
    [basics-read] leer la organización y las reglas
    [decisions-bind] registrar decisiones vinculantes
    [decisions-read] leer decisiones vinculantes
    [fees-read] leer las cuotas
    [fees-write] cambiar las cuotas
    [people-read] leer los miembros
    [people-write] cambiar los miembros
   *[other] { $scope }
}

## Roles

roles-lead = Lo que cada función permite en el lugar en que se concedió y en todo lo que está debajo, según decide el servidor.
roles-action = Acción
roles-yes = sí
roles-no = no

## Mails and jobs

state = { $state ->
    [queued] en espera
    [running] en curso
    [done] hecho
    [dead] abandonado
   *[other] { $state }
}
state-all = Todos
attempts = { $count ->
    [one] un intento
   *[other] { $count } intentos
}
mails-none = Ningún mensaje.
mail-to = Para
mail-subject = Asunto
jobs-none = Ninguna tarea.
job-kind = Qué se hace
job-due = Previsto
job-finished = Terminado
job-retry = Volver a intentar

## The log

audit-lead = Cada cambio, sellado en una cadena: lo que después se altere, omita o corte se descubre.
audit-kind = Clase de cosa
audit-from = Desde
audit-to = Antes de
audit-none = No ha ocurrido nada así.
audit-of = De
audit-states = De, a
audit-request = Petición
audit-payload = Lo que se dijo de ello
audit-erased = Lo que se dijo de ello se borró con la persona.
